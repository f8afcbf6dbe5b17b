import { createHash } from 'node:crypto';
import Vendor from '@alicloud/openapi-util';
import type { Credentials } from '../context';
import type { HttpRequest } from '../edges';

const ALGORITHM = 'ACS3-HMAC-SHA256';

/** A request to an Alibaba Cloud API before it is signed. */
export interface Unsigned {
  readonly method: string;
  /** Scheme and host, without a path: `https://kms.cn-hangzhou.aliyuncs.com`. */
  readonly endpoint: string;
  /** Already encoded path. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly action: string;
  readonly version: string;
  readonly body?: { readonly type: string; readonly text: string };
}

/** What makes one signature differ from the next. */
export interface Moment {
  /** Milliseconds since 1970; the service refuses a clock that is off by more than 15 minutes. */
  readonly now: number;
  /** Must not repeat within 15 minutes. */
  readonly nonce: string;
}

/** Signs with V3 of the request signature. The signature itself is the vendor's own code (see docs/decisions). */
export function sign(request: Unsigned, credentials: Credentials, moment: Moment): HttpRequest {
  const payload = createHash('sha256')
    .update(request.body?.text ?? '')
    .digest('hex');
  const headers: Record<string, string> = {
    // Node sets this header itself, from the URL; it is signed, so it must be exactly that.
    host: new URL(request.endpoint).host,
    'x-acs-action': request.action,
    'x-acs-version': request.version,
    'x-acs-date': new Date(moment.now).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': moment.nonce,
    'x-acs-content-sha256': payload,
    ...(credentials.securityToken === undefined ? {} : { 'x-acs-security-token': credentials.securityToken.reveal() }),
    ...(request.body === undefined ? {} : { 'content-type': request.body.type }),
  };
  const parts = { method: request.method, pathname: request.path, query: { ...request.query }, headers };
  const authorization = Vendor.getAuthorization(
    parts as Parameters<typeof Vendor.getAuthorization>[0],
    ALGORITHM,
    payload,
    credentials.accessKeyId,
    credentials.accessKeySecret.reveal(),
  );
  return {
    method: request.method,
    url: `${request.endpoint}${request.path}${queryText(request.query)}`,
    headers: { ...headers, authorization, accept: 'application/json' },
    ...(request.body === undefined ? {} : { body: request.body.text }),
  };
}

/** `?a=1&b=2`, encoded as the signature expects it; nothing without parameters. */
function queryText(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function encode(text: string): string {
  return Vendor.getEncodeParam(text);
}
