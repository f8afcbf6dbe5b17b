import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A way to an account's credentials. */
export interface CredentialSource {
  /** In words, with the variables that gave it away: never a value. */
  readonly found: string;
}

interface Way {
  readonly name: string;
  /** Each group must have one that is set. */
  readonly variables: readonly (readonly string[])[];
}

const KEYS: Way = {
  name: 'access key',
  variables: [
    ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALICLOUD_ACCESS_KEY', 'ALICLOUD_ACCESS_KEY_ID', 'ALIBABACLOUD_ACCESS_KEY_ID'],
    ['ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'ALICLOUD_SECRET_KEY', 'ALICLOUD_ACCESS_KEY_SECRET', 'ALIBABACLOUD_ACCESS_KEY_SECRET'],
  ],
};
/** What the provider looks for, in its order. */
const WAYS: readonly Way[] = [
  KEYS,
  { name: 'profile', variables: [['ALIBABA_CLOUD_PROFILE', 'ALICLOUD_PROFILE']] },
  { name: 'role of the ECS instance', variables: [['ALIBABA_CLOUD_ECS_METADATA', 'ALICLOUD_ECS_ROLE_NAME']] },
  { name: 'OIDC token', variables: [['ALIBABA_CLOUD_OIDC_TOKEN_FILE'], ['ALIBABA_CLOUD_ROLE_ARN']] },
  { name: 'credentials URI', variables: [['ALIBABA_CLOUD_CREDENTIALS_URI', 'ALICLOUD_CREDENTIALS_URI']] },
];

/** The first way to credentials that the environment shows; undefined if there is none. Nothing is called. */
export function findCredentials(env: NodeJS.ProcessEnv, home = homedir()): CredentialSource | undefined {
  for (const { name, variables } of WAYS) {
    const set = variables.map((group) => group.find((variable) => env[variable]));
    if (set.every((variable) => variable !== undefined)) return { found: `${name} (${set.join(', ')})` };
  }
  const file = env['ALIBABA_CLOUD_CREDENTIALS_FILE'] ?? env['ALICLOUD_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aliyun', 'config.json');
  return existsSync(file) ? { found: `profile of the aliyun command (${file})` } : undefined;
}

/** The half of an access key that is set where the other is not: the usual reason for a refused key. */
export function halfAKey(env: NodeJS.ProcessEnv): string | undefined {
  const set = KEYS.variables.map((group) => group.find((variable) => env[variable]));
  return set.some((variable) => variable === undefined) ? set.find((variable) => variable !== undefined) : undefined;
}

/** What the provider reads under a name that Terraform's OSS backend (1.11) does not look for: it would call the bucket anonymously. */
const BACKEND_NAMES: Readonly<Record<string, string>> = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'ALICLOUD_ACCESS_KEY',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'ALICLOUD_SECRET_KEY',
  ALIBABA_CLOUD_SECURITY_TOKEN: 'ALICLOUD_SECURITY_TOKEN',
  ALIBABA_CLOUD_PROFILE: 'ALICLOUD_PROFILE',
  ALIBABA_CLOUD_CREDENTIALS_FILE: 'ALICLOUD_SHARED_CREDENTIALS_FILE',
};

/** The environment with the credentials under the OSS backend's names too; a key of those that is set already wins as a whole. */
export function withBackendCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env['ALICLOUD_ACCESS_KEY'] || env['ALICLOUD_ACCESS_KEY_ID'] || env['ALICLOUD_PROFILE']) return env;
  const added = Object.entries(BACKEND_NAMES).flatMap(([from, to]) => (env[from] === undefined ? [] : [[to, env[from]]]));
  return { ...env, ...Object.fromEntries(added) };
}
