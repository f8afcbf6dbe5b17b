import { createHash, createHmac } from 'node:crypto';
import { Refusal } from '../../../simulator/spark-service/replies';
import type { Arrived } from '../../../simulator/spark-service/operation';
import type { Account } from '../spark-service/signature';

/**
 * Checks a request of OSS, signature version 4, after its public description: written for the copy alone so that it does not repeat a mistake
 * of the code under test.
 */
export function checkOss(
  { method, target, headers }: Arrived,
  { accessKeyId, accessKeySecret, securityToken }: Account,
  region: string,
): void {
  const [, keyId, day = '', where = '', signature] =
    /^OSS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/oss\/aliyun_v4_request,Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (keyId !== accessKeyId)
    throw new Refusal(403, 'InvalidAccessKeyId', 'The OSS Access Key Id you provided does not exist in our records.');
  if (where !== region) throw new Refusal(403, 'AccessDenied', 'Invalid signing region in Authorization header.');
  if (headers['x-oss-security-token'] !== securityToken)
    throw new Refusal(403, 'InvalidSecurityToken', 'The security token you provided is invalid.');
  const [path = '', search = ''] = target.split('?');
  const time = headers['x-oss-date'] ?? '';
  const canonical = [
    method,
    path,
    search.split('&').sort().join('&'),
    ...['x-oss-content-sha256', 'x-oss-date', 'x-oss-security-token'].map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    '',
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const toSign = [
    'OSS4-HMAC-SHA256',
    time,
    `${day}/${where}/oss/aliyun_v4_request`,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  let key: string | Buffer = `aliyun_v4${accessKeySecret}`;
  for (const part of [day, where, 'oss', 'aliyun_v4_request']) key = createHmac('sha256', key).update(part).digest();
  if (createHmac('sha256', key).update(toSign).digest('hex') !== signature)
    throw new Refusal(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.');
}
