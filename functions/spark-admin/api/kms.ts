import { type HiddenTexts, Secret } from '../secret';
import { type Caller } from './client';
import { textAt } from './json';
import { meaningOf } from './errors';

const VERSION = '2016-01-20';

/** A new secret's place: the KMS instance and key, where the account's default is not meant. */
export interface SecretPlace {
  readonly name: string;
  readonly kmsInstanceId?: string;
  readonly encryptionKeyId?: string;
}

/** The secrets part of Key Management Service. Values go in and come out as {@link Secret} and are hidden at once. */
export interface Kms {
  /** The value of a version, or the current one; undefined when secret or version are not there. */
  read(name: string, versionId?: string): Promise<Secret | undefined>;
  /** Makes the secret with a first version; false when a secret of this name exists. */
  create(place: SecretPlace, versionId: string, value: Secret): Promise<boolean>;
  /**
   * Adds a version, which becomes the current one; false when the version is there with another value. KMS keeps 10.
   */
  add(name: string, versionId: string, value: Secret): Promise<boolean>;
}

/**
 * Where KMS is: `KMS_ENDPOINT` for tests and private endpoints (scheme optional), otherwise the region's public one.
 */
export function kmsEndpoint(region: string, override: string | undefined): string {
  const host = override ?? `kms.${region}.aliyuncs.com`;
  return host.includes('://') ? host : `https://${host}`;
}

/**
 * Binds the operations to a caller. Parameters stand where the vendor's SDK puts them: names in the query, data in the body, as a URL is
 * written to access logs on the way.
 */
export function createKms(send: Caller, endpoint: string, hidden: HiddenTexts): Kms {
  const call = (action: string, query: Record<string, string>, data: Record<string, string> = {}) =>
    send({
      // Every one of them compares before it writes, so repeating is harmless.
      repeatable: true,
      coded: false,
      request: {
        method: 'POST',
        endpoint,
        path: '/',
        query,
        action,
        version: VERSION,
        body: { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(data).toString() },
      },
    });

  return {
    async read(name, versionId) {
      try {
        const reply = await call('GetSecretValue', {
          SecretName: name,
          ...(versionId === undefined ? {} : { VersionId: versionId }),
        });
        const text = textAt(reply, 'SecretData');
        return text === undefined ? undefined : hidden.add(new Secret(text));
      } catch (thrown) {
        if (meaningOf(thrown) === 'gone') return undefined;
        throw thrown;
      }
    },
    create: (place, versionId, value) =>
      unlessThere(
        call(
          'CreateSecret',
          {
            SecretName: place.name,
            VersionId: versionId,
            Description: 'token of a Spark gateway, written by the function that made it',
            ...(place.kmsInstanceId === undefined ? {} : { DKMSInstanceId: place.kmsInstanceId }),
            ...(place.encryptionKeyId === undefined ? {} : { EncryptionKeyId: place.encryptionKeyId }),
          },
          { SecretData: value.reveal() },
        ),
      ),
    add: (name, versionId, value) =>
      unlessThere(call('PutSecretValue', { SecretName: name, VersionId: versionId }, { SecretData: value.reveal() })),
  };
}

async function unlessThere(written: Promise<unknown>): Promise<boolean> {
  try {
    await written;
    return true;
  } catch (thrown) {
    if (meaningOf(thrown) === 'there') return false;
    throw thrown;
  }
}
