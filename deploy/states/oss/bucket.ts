import type { AccessKeys } from '../../engine/access-keys';
import { type OssRequest, signedHeaders } from './sign';
import { urlOf } from './url';
import { all } from './xml';

/** A bucket that is only read. */
export interface Bucket {
  readonly bucket: string;
  readonly region: string;
}

/** A bucket that could not be read; the message is the service's own reason. */
export class BucketUnread extends Error {}

/** How it is spoken to. */
export interface BucketAccess {
  readonly keys: AccessKeys;
  /** Another place than the region's public one: what Terraform's OSS backend reads from `ALICLOUD_OSS_ENDPOINT`. */
  readonly endpoint: string | undefined;
  readonly now: () => Date;
}

/** Nobody waits longer than this to learn what else there is. Milliseconds. */
const PATIENCE = 5_000;

/** Names of all objects in a bucket. Throws {@link BucketUnread}. */
export async function objectNames(bucket: Bucket, access: BucketAccess): Promise<string[]> {
  const names: string[] = [];
  for (let more: string | undefined = ''; more !== undefined;) {
    const query = { 'list-type': '2', 'max-keys': '1000', 'encoding-type': 'url', ...(more === '' ? {} : { 'continuation-token': more }) };
    const page = await read({ ...bucket, method: 'GET', key: '', query }, access);
    names.push(...all(page, 'Key').map((name) => decodeURIComponent(name.replaceAll('+', ' '))));
    more = all(page, 'NextContinuationToken')[0];
  }
  return names;
}

/** Content of an object. Throws {@link BucketUnread}. */
export const objectText = (bucket: Bucket, key: string, access: BucketAccess): Promise<string> =>
  read({ ...bucket, method: 'GET', key }, access);

async function read(request: OssRequest, access: BucketAccess): Promise<string> {
  const { bucket, key } = request;
  try {
    const headers = signedHeaders(request, access.keys, access.now());
    const reply = await fetch(urlOf(request, access.endpoint), { headers, signal: AbortSignal.timeout(PATIENCE) });
    const body = await reply.text();
    if (reply.ok) return body;
    throw new BucketUnread(`${key === '' ? bucket : `${bucket}/${key}`}: ${all(body, 'Code')[0] ?? `HTTP ${reply.status}`}`);
  } catch (error) {
    if (error instanceof BucketUnread) throw error;
    throw new BucketUnread(`${bucket}: no reply (${error instanceof Error ? error.message : 'no reason given'})`);
  }
}
