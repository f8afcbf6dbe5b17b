import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What requests are signed with. */
export interface AccessKeys {
  readonly id: string;
  readonly secret: string;
  /** Of temporary keys. */
  readonly token?: string;
}

const ID = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALICLOUD_ACCESS_KEY', 'ALICLOUD_ACCESS_KEY_ID', 'ALIBABACLOUD_ACCESS_KEY_ID'] as const;
const SECRET = [
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'ALICLOUD_SECRET_KEY',
  'ALICLOUD_ACCESS_KEY_SECRET',
  'ALIBABACLOUD_ACCESS_KEY_SECRET',
] as const;
const TOKEN = ['ALIBABA_CLOUD_SECURITY_TOKEN', 'ALICLOUD_SECURITY_TOKEN'] as const;
const PROFILE = ['ALIBABA_CLOUD_PROFILE', 'ALICLOUD_PROFILE'] as const;
const FILE = ['ALIBABA_CLOUD_CREDENTIALS_FILE', 'ALICLOUD_SHARED_CREDENTIALS_FILE'] as const;

/**
 * Keys to sign requests with: those of the environment, or those that a profile of the `aliyun` command holds as they are. Undefined for
 * every other way to credentials, such as roles, which only the provider goes.
 */
export function accessKeys(env: NodeJS.ProcessEnv, home = homedir()): AccessKeys | undefined {
  const [id, secret] = [first(env, ID), first(env, SECRET)];
  if (id !== undefined && secret !== undefined) return keys(id, secret, first(env, TOKEN));
  const file = first(env, FILE) ?? join(home, '.aliyun', 'config.json');
  return existsSync(file) ? keysOfProfile(readFileSync(file, 'utf8'), first(env, PROFILE)) : undefined;
}

interface Profile {
  readonly name?: string;
  readonly mode?: string;
  readonly access_key_id?: string;
  readonly access_key_secret?: string;
  readonly sts_token?: string;
}

function keysOfProfile(text: string, wanted: string | undefined): AccessKeys | undefined {
  const { current, profiles = [] } = parsed(text);
  const profile = profiles.find(({ name }) => name === (wanted ?? current ?? 'default'));
  if (profile === undefined || (profile.mode !== 'AK' && profile.mode !== 'StsToken')) return undefined;
  const { access_key_id: id, access_key_secret: secret, sts_token: token } = profile;
  return id && secret ? keys(id, secret, token || undefined) : undefined;
}

function parsed(text: string): { readonly current?: string; readonly profiles?: readonly Profile[] } {
  try {
    return JSON.parse(text) as ReturnType<typeof parsed>;
  } catch {
    return {};
  }
}

const keys = (id: string, secret: string, token: string | undefined): AccessKeys => ({
  id,
  secret,
  ...(token === undefined ? {} : { token }),
});

const first = (env: NodeJS.ProcessEnv, names: readonly string[]): string | undefined =>
  names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
