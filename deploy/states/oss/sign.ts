import { createHash, createHmac } from 'node:crypto';
import type { AccessKeys } from '../../engine/access-keys';
import { compare } from '../../../domain/text/compare';

/** A request to OSS that reads. */
export interface OssRequest {
  readonly method: 'GET' | 'PUT';
  readonly bucket: string;
  /** Object name; empty for the bucket itself, or for the service. */
  readonly key: string;
  readonly region: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const ALGORITHM = 'OSS4-HMAC-SHA256';
const PAYLOAD = 'UNSIGNED-PAYLOAD';
const LAST = 'aliyun_v4_request';

/** The headers of a request with its signature, version 4 of OSS: accounts made since 2025 have no other. `at` is the time of sending. */
export function signedHeaders(request: OssRequest, keys: AccessKeys, at: Date): Record<string, string> {
  const time = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    ...request.headers,
    'x-oss-content-sha256': PAYLOAD,
    'x-oss-date': time,
    ...(keys.token === undefined ? {} : { 'x-oss-security-token': keys.token }),
  };
  const scope = `${day}/${request.region}/oss/${LAST}`;
  const toSign = [ALGORITHM, time, scope, createHash('sha256').update(canonical(request, headers)).digest('hex')].join('\n');
  const key = [day, request.region, 'oss', LAST].reduce<string | Buffer>((secret, part) => hmac(secret, part), `aliyun_v4${keys.secret}`);
  const authorization = `${ALGORITHM} Credential=${keys.id}/${scope},Signature=${hmac(key, toSign).toString('hex')}`;
  return { ...headers, Authorization: authorization };
}

function canonical({ method, bucket, key, query = {} }: OssRequest, headers: Readonly<Record<string, string>>): string {
  const signed = Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()])
    .filter(([name]) => name.startsWith('x-oss-') || name === 'content-type' || name === 'content-md5')
    .sort(byName)
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  return [method, pathOf(bucket, key), queryText(query), signed, '', PAYLOAD].join('\n');
}

/** `/bucket/folder/object`, encoded but for its slashes; `/` where no bucket is meant. */
export const pathOf = (bucket: string, key: string): string =>
  `${bucket === '' ? '' : `/${bucket}`}/${key.split('/').map(encoded).join('/')}`;

/** A query in the order and with the encoding that the signature is made of; OSS takes it in any. */
export const queryText = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]): [string, string] => [encoded(name), encoded(value)])
    .sort(byName)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join('&');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const byName = ([a]: [string, string], [b]: [string, string]): number => compare(a, b);

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
