import { Refusal } from '../../../simulator/spark-service/replies';
import type { AccountData } from './account-data';

/** Which operation a request to OSS is. */
export function ossOperation(path: string, query: URLSearchParams): 'ListBuckets' | 'GetBucketInfo' | 'GetBucketTags' {
  if (path === '/') return 'ListBuckets';
  return query.has('bucketInfo') ? 'GetBucketInfo' : 'GetBucketTags';
}

/** Answers of OSS: XML, pages by marker. */
export function ossAnswer(path: string, query: URLSearchParams, { buckets }: AccountData, largest: number): string {
  if (path === '/') {
    const marker = query.get('marker') ?? '';
    const after = [...buckets].sort((a, b) => (a.name < b.name ? -1 : 1)).filter(({ name }) => name > marker);
    const here = after.slice(0, Math.min(largest, Number(query.get('max-keys'))));
    const more = after.length > here.length;
    return document(
      'ListAllMyBucketsResult',
      `<IsTruncated>${String(more)}</IsTruncated>${more ? `<NextMarker>${here.at(-1)?.name ?? ''}</NextMarker>` : ''}<Buckets>${here
        .map(({ name, region }) => `<Bucket>\n<Location>oss-${region}</Location><Name>${name}</Name></Bucket>`)
        .join('')}</Buckets>`,
    );
  }
  const bucket = buckets.find(({ name }) => `/${name}/` === path);
  if (!bucket) throw new Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist.');
  if (query.has('bucketInfo')) return document('BucketInfo', `<Bucket>${elements({ Name: bucket.name, ...bucket.info })}</Bucket>`);
  const tags = Object.entries(bucket.tags).map(([key, value]) => `<Tag>${elements({ Key: key, Value: value })}</Tag>`);
  return document('Tagging', `<TagSet>${tags.join('')}</TagSet>`);
}

export const ossRefusal = ({ code, message }: Refusal): string => document('Error', elements({ Code: code, Message: message }));

const document = (name: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${content}</${name}>`;

const elements = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`)
    .join('\n');
