import type { Surroundings } from '../../../constructs/core/surroundings';
import { EmrMetastore, type EmrMetastoreProps } from '../../../constructs/metastore/emr';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal, synth } from '../../support/synth';

export const CLUSTER = 'alicloud_emrv2_cluster';
export const DATABASE = 'alicloud_db_instance';
export const BASE = {
  name: 'acme-dev-metastore',
  network: EXISTING_NETWORK,
  keyPair: 'ops',
  secretName: 'acme-dev-metastore',
} as const;
export type Options = Partial<EmrMetastoreProps>;

/** A stack with one metastore named `Metastore`. */
export const built = (options: Options = {}, surroundings?: Partial<Surroundings>) =>
  synth((stack) => void new EmrMetastore(stack, 'Metastore', { ...BASE, ...options }), surroundings);

/** The message with which it is refused. */
export const refused = (options: Options) => refusal((stack) => void new EmrMetastore(stack, 'Metastore', { ...BASE, ...options }));
