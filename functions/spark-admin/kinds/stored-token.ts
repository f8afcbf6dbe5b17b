import type { SecretPlace } from '../api/kms';
import { Problem } from '../problem';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { Secret } from '../secret';
import { type Look, waitFor } from '../wait';

/** What a gateway takes for a token. */
export interface TokenForm {
  readonly pattern: RegExp;
  /** Completes "must be ...". */
  readonly hint: string;
}

/** Randomness of a generated token; written in hexadecimal it is 32 characters, goes into a JDBC address as it is, and opens either gateway. Bytes. */
const RANDOM_BYTES = 16;

const FIRST_VERSION = 'v1';

/** Where a token is kept. The secret in KMS is the truth: the gateway gets what it says. */
export interface TokenStore {
  readonly place: SecretPlace;
  /** Version of the secret to use; another value makes a new token. Undefined: the current version, whatever it is. */
  readonly version?: string;
  /** Whether a missing token is made up. False: it must be there, because somebody else writes it. */
  readonly generate: boolean;
}

/** Reads the properties of a token's store; shared by the kinds that have tokens. */
export function readTokenStore(reader: PropertyReader): TokenStore | undefined {
  const name = reader.required('SecretName', reader.text('SecretName', RULES.secretName));
  const version = reader.text('Version', RULES.versionId);
  const generate = reader.flag('Generate') ?? true;
  const kmsInstanceId = reader.text('KmsInstanceId', RULES.kmsId);
  const encryptionKeyId = reader.text('EncryptionKeyId', RULES.kmsId);
  if (name === undefined) return undefined;
  return {
    place: {
      name,
      ...(kmsInstanceId === undefined ? {} : { kmsInstanceId }),
      ...(encryptionKeyId === undefined ? {} : { encryptionKeyId }),
    },
    generate,
    ...(version === undefined ? {} : { version }),
  };
}

/**
 * The token of the store. Where there is none, one is made and written to KMS before anything else knows it, so that
 * a run that is killed afterwards finds it again instead of making another.
 */
export async function storedToken(store: TokenStore, form: TokenForm, run: Run): Promise<Secret> {
  const token = (await run.kms.read(store.place.name, store.version)) ?? (await newToken(store, run));
  if (form.pattern.test(token.reveal())) return token;
  throw new Problem(
    'spark-admin.secret.form',
    `the value of KMS secret '${store.place.name}' must be ${form.hint}`,
    'store one of that form as a new version, or remove the secret: one is made up',
  );
}

async function newToken(store: TokenStore, run: Run): Promise<Secret> {
  const { place, version } = store;
  if (!store.generate) {
    throw new Problem(
      'spark-admin.secret.missing',
      `KMS secret '${place.name}' has no ${version === undefined ? 'value' : `version '${version}'`}`,
      'write it, or leave Generate out',
    );
  }
  const value = run.hidden.add(new Secret(run.edges.random(RANDOM_BYTES).toString('hex')));
  const id = version ?? FIRST_VERSION;
  const created = await run.kms.create(place, id, value);
  // The secret is there: a new version belongs to it, or, without a wanted version, somebody was faster.
  if (!created && version !== undefined) await run.kms.add(place.name, version, value);
  run.log.info('token stored', { secret: place.name, version: id, created });
  // What is stored counts, not what was sent: of two runs at a time only one could write.
  const look = async (): Promise<Look<Secret>> => {
    const stored = await run.kms.read(place.name, version);
    return stored === undefined ? { seen: 'it has no value' } : { found: stored };
  };
  return waitFor({ until: `KMS secret '${place.name}' can be read`, look, patience: 60_000 }, run.edges, run.deadline);
}
