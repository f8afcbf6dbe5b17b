import type { CloudObject, Json, JsonObject } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import type { View } from '../../cloud/store';
import type { Rules, RulesTable } from './rules';

/** A resource that sets a part of a bucket, and how that part looks from the bucket. */
interface Part {
  readonly attribute: string;
  readonly look: (attributes: JsonObject) => Json;
}

const VERSIONING: Part = { attribute: 'versioning', look: ({ status }) => [{ status: status ?? 'Suspended' }] };
const ACL: Part = { attribute: 'acl', look: ({ acl }) => acl ?? 'private' };

const PARTS: Readonly<Record<string, Part>> = {
  alicloud_oss_bucket_versioning: VERSIONING,
  alicloud_oss_bucket_acl: ACL,
  alicloud_oss_bucket_server_side_encryption: {
    attribute: 'server_side_encryption_rule',
    look: ({ sse_algorithm: algorithm, kms_master_key_id: key, kms_data_encryption: data }) => [
      { sse_algorithm: algorithm ?? '', kms_master_key_id: key ?? '', kms_data_encryption: data ?? '' },
    ],
  },
  alicloud_oss_bucket_logging: {
    attribute: 'logging',
    look: ({ target_bucket: bucket, target_prefix: prefix }) => [{ target_bucket: bucket ?? '', target_prefix: prefix ?? '' }],
  },
  alicloud_oss_bucket_policy: { attribute: 'policy', look: ({ policy }) => policy ?? '' },
  alicloud_oss_bucket_cors: { attribute: 'cors_rule', look: ({ cors_rule: rules }) => rules ?? [] },
  alicloud_oss_bucket_referer: {
    attribute: 'referer_config',
    look: ({ allow_empty_referer: empty, referer_list: list }) => [{ allow_empty: empty ?? true, referers: list ?? [] }],
  },
  alicloud_oss_bucket_access_monitor: { attribute: 'access_monitor', look: ({ status }) => [{ status: status ?? 'Disabled' }] },
  alicloud_oss_bucket_transfer_acceleration: { attribute: 'transfer_acceleration', look: ({ enabled }) => [{ enabled: enabled ?? false }] },
};

const HDFS = 'hdfs';

/** Whether the bucket has OSS-HDFS switched on: that can't be undone. */
export function isHdfs(bucket: CloudObject | undefined): boolean {
  return bucket?.hidden?.[HDFS] === true;
}

function bucketOf(view: View, { bucket }: JsonObject): CloudObject | undefined {
  return view.get('alicloud_oss_bucket', String(bucket));
}

function refuseOnHdfs(what: string): NonNullable<Rules['check']> {
  return ({ cloud, wanted }) => {
    if (isHdfs(bucketOf(cloud, wanted)))
      throw new ServiceError('OperationNotSupported', `the bucket '${wanted['bucket']}' has OSS-HDFS: ${what} damages its data`, 'bucket');
  };
}

const BUCKET: Rules = {
  view: ({ attributes, hidden }, cloud) => {
    const parts = Object.entries(PARTS).flatMap(([kind, { attribute, look }]) => {
      const part = cloud.all(kind).find((object) => object.attributes['bucket'] === attributes['bucket']);
      return part === undefined ? [] : [[attribute, look(part.attributes)] as const];
    });
    return { ...((hidden?.['left'] ?? {}) as JsonObject), ...Object.fromEntries(parts) };
  },
  // The bucket's own resource sends an empty policy where it has none: whoever set one loses it.
  updated: (changes, { attributes }, changed) => {
    if (changed.has('policy') && (attributes['policy'] ?? '') === '')
      changes.remove('alicloud_oss_bucket_policy', String(attributes['bucket']));
    return undefined;
  },
  checkRemoval: (object, cloud) => {
    if (isHdfs(object))
      throw new ServiceError('BucketNotEmpty', `the bucket '${object.id}' has OSS-HDFS: delete its metadata and data first`);
    const content = cloud.all('alicloud_oss_bucket_object').some(({ attributes }) => attributes['bucket'] === object.id);
    if (content && object.attributes['force_destroy'] !== true)
      throw new ServiceError('BucketNotEmpty', `the bucket '${object.id}' is not empty`);
  },
  removed: (changes, { id }) => {
    for (const part of changes
      .all()
      .filter(({ kind, attributes }) => kind.startsWith('alicloud_oss_bucket_') && attributes['bucket'] === id))
      changes.remove(part.kind, part.id);
    return undefined;
  },
};

/** What stays of a part whose removal makes no call: the setting. */
function leaves({ attribute, look }: Part): NonNullable<Rules['removed']> {
  return (changes, { attributes }) => {
    const bucket = bucketOf(changes, attributes);
    const left = { ...((bucket?.hidden?.['left'] ?? {}) as JsonObject), [attribute]: look(attributes) };
    if (bucket !== undefined) changes.put({ ...bucket, hidden: { ...bucket.hidden, left } });
    return undefined;
  };
}

export const BUCKET_RULES: RulesTable = {
  alicloud_oss_bucket: BUCKET,
  alicloud_oss_bucket_versioning: { check: refuseOnHdfs('versioning'), removed: leaves(VERSIONING) },
  alicloud_oss_bucket_acl: { removed: leaves(ACL) },
  alicloud_oss_bucket_worm: { check: refuseOnHdfs('a retention lock') },
};
