import type { Cu } from '../../../domain/units/quantity';

/** How much of a machine the twins take. */
export interface Profile {
  readonly says: string;
  /** What one CU of a quota is here: thousandths of a core, and MiB. */
  readonly cu: { readonly cpu: number; readonly memory: number };
  /** Copies of Kyuubi, of each session and of other programs that wait for people. */
  readonly gateways: 0 | 1;
}

export const PROFILES = {
  core: {
    says: 'object store, metastore, Kafka, StarRocks and what queues need, within 9 GiB; gateways and sessions are there with no copy running',
    cu: { cpu: 50, memory: 128 },
    gateways: 0,
  },
  gateways: { says: 'core, with Kyuubi and sessions running', cu: { cpu: 50, memory: 128 }, gateways: 1 },
  full: { says: 'gateways, and a CU is what it is in the cloud: 1 core and 4 GiB', cu: { cpu: 1000, memory: 4096 }, gateways: 1 },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as readonly ProfileName[];

/** Cores as quotas write them. */
export const cpuOf = (profile: Profile, cu: Cu): string => `${Math.round(cu * profile.cu.cpu)}m`;
export const memoryOf = (profile: Profile, cu: Cu): string => `${Math.round(cu * profile.cu.memory)}Mi`;
