import { all, parts } from '../../../deploy/states/oss/xml';
import type { Ask } from './ask';
import type { Operation } from './operation';
import type { Found, Walk } from './walk';

const PAGES = 'oss/developer-reference/';

/** The API of OSS has no version. */
const BUCKETS: Operation = { name: 'ListBuckets', service: 'oss', action: 'oss:ListBuckets', page: `${PAGES}listbuckets` };
const INFO: Operation = { name: 'GetBucketInfo', service: 'oss', action: 'oss:GetBucketInfo', page: `${PAGES}getbucketinfo` };
const TAGS: Operation = { name: 'GetBucketTags', service: 'oss', action: 'oss:GetBucketTagging', page: `${PAGES}getbuckettags` };

const TYPE = 'alicloud_oss_bucket';
/** The most that one page has. */
const PAGE = '1000';

/** Buckets; the list is of the whole account, and those of other regions cannot be asked from here. */
export const buckets: Walk = {
  title: 'OSS',
  operations: [BUCKETS, INFO, TAGS],
  types: [TYPE],
  read: async (ask, isMeant) => {
    const named = (await listed(ask)).filter(({ id }) => isMeant(id));
    return Promise.all(named.map((bucket) => (bucket.region === ask.region ? detailed(ask, bucket) : bucket)));
  },
};

async function listed(ask: Ask): Promise<Found[]> {
  const found: Found[] = [];
  for (let marker = ''; ;) {
    const page = await ask.xml(BUCKETS, { 'max-keys': PAGE, ...(marker && { marker }) });
    for (const bucket of parts(page, 'Bucket')) {
      const [[name = ''], [location = '']] = [all(bucket, 'Name'), all(bucket, 'Location')];
      found.push({ type: TYPE, id: name, region: location.replace(/^oss-/, ''), attributes: { bucket: name } });
    }
    const [next = ''] = all(page, 'NextMarker');
    if (all(page, 'IsTruncated')[0] !== 'true' || next === '') return found;
    marker = next;
  }
}

async function detailed(ask: Ask, bucket: Found): Promise<Found> {
  const [info, tags] = await Promise.all([ask.xml(INFO, { bucketInfo: '' }, bucket.id), ask.xml(TAGS, { tagging: '' }, bucket.id)]);
  const value = (tag: string): string | undefined => all(info, tag)[0];
  const [storageClass, redundancy, versioning, algorithm, key] = [
    'StorageClass',
    'DataRedundancyType',
    'Versioning',
    'SSEAlgorithm',
    'KMSMasterKeyID',
  ].map(value);
  return {
    ...bucket,
    attributes: {
      ...bucket.attributes,
      ...(storageClass && { storage_class: storageClass }),
      ...(redundancy && { redundancy_type: redundancy }),
      ...(versioning && { versioning: [{ status: versioning }] }),
      ...(algorithm &&
        algorithm !== 'None' && { server_side_encryption_rule: [{ sse_algorithm: algorithm, ...(key && { kms_master_key_id: key }) }] }),
      tags: Object.fromEntries(parts(tags, 'Tag').map((tag) => [all(tag, 'Key')[0] ?? '', all(tag, 'Value')[0] ?? ''])),
    },
  };
}
