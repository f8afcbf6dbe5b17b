import { isIP } from 'node:net';
import type { AccessKeys } from '../../engine/access-keys';
import { withScheme } from '../../engine/rpc-call';
import { type OssRequest, pathOf, queryText, signedHeaders } from './sign';

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

/** The bucket is a part of the host's name, but for a host that has none. */
function urlOf({ bucket, key, region, query = {} }: OssRequest, endpoint: string | undefined): string {
  const base = new URL(withScheme(endpoint ?? publicEndpoint(region)));
  const inPath = isIP(base.hostname) !== 0;
  const host = inPath ? base.host : `${bucket}.${base.host}`;
  const path = inPath ? pathOf(bucket, key) : pathOf('', key).slice(1);
  const search = queryText(query);
  return `${base.protocol}//${host}${path}${search === '' ? '' : `?${search}`}`;
}

const publicEndpoint = (region: string): string => `https://oss-${region}.aliyuncs.com`;

/** Texts between all tags of a name. Names come encoded for URLs, so nothing in them is escaped for XML. */
const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text.replaceAll('&amp;', '&'));
