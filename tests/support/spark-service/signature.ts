import { createHash, createHmac } from 'node:crypto';
import type { Arrived } from '../../../simulator/spark-service/operation';
import { Refusal } from '../../../simulator/spark-service/replies';

/** Credentials the copy accepts. */
export interface Account {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken: string;
}

const ALGORITHM = 'ACS3-HMAC-SHA256';
const SKEW = 15 * 60 * 1000;

/**
 * The signature of a request after the public description of V3, written for the copy alone so that it does not
 * repeat a mistake of the code under test.
 */
export function signatureOf(arrived: Arrived, signedHeaders: readonly string[], secret: string): string {
  const [path = '', query = ''] = arrived.target.split('?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`));
  const canonical = [
    arrived.method,
    path,
    pairs.sort().join('&'),
    ...signedHeaders.map((name) => `${name}:${(arrived.headers[name] ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    sha256(arrived.body),
  ].join('\n');
  return createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
}

/** Checks a request as the service's gateway does; throws its refusal. */
export class Gate {
  readonly #nonces = new Set<string>();

  constructor(
    private readonly account: Account,
    private readonly now: () => number,
  ) {}

  check(arrived: Arrived): void {
    const { headers } = arrived;
    const [, keyId, signed = '', signature] =
      /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
    if (keyId === undefined) throw new Refusal(400, 'MissingAuthorization', 'The request is not signed.');
    if (keyId !== this.account.accessKeyId) throw new Refusal(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
    const names = signed.split(';');
    const needed = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-acs-'));
    if (needed.some((name) => !names.includes(name))) throw new Refusal(400, 'IncompleteSignature', 'A header is not signed.');
    if (headers['x-acs-content-sha256'] !== sha256(arrived.body))
      throw new Refusal(400, 'InvalidContentHash', "The hash is not the body's.");
    if (signatureOf(arrived, names, this.account.accessKeySecret) !== signature) {
      throw new Refusal(400, 'SignatureDoesNotMatch', 'Specified signature is not matched with our calculation.');
    }
    if (headers['x-acs-security-token'] !== this.account.securityToken)
      throw new Refusal(400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
    if (Math.abs(Date.parse(headers['x-acs-date'] ?? '') - this.now()) > SKEW)
      throw new Refusal(400, 'InvalidTimeStamp.Expired', 'Specified time stamp is expired.');
    const nonce = headers['x-acs-signature-nonce'] ?? '';
    if (this.#nonces.has(nonce)) throw new Refusal(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.');
    this.#nonces.add(nonce);
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
