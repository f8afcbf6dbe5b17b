import type { Named, OnRemoval } from '../../../domain/model';
import type { Gib, Cu } from '../../../domain/units/quantity';

export interface StarRocksInstanceModel {
  /** In the cloud, where it is not made from its key. */
  readonly name?: string;
  /** KMS secret that holds the password of `admin` already; `none` where nobody has told it. One is made by default. */
  readonly adminIn?: string;
  /** Release line, for example `3.3`. */
  readonly version: string;
  readonly mode: 'shared_data' | 'shared_nothing' | 'lakehouse';
  readonly edition: 'official' | 'trial';
  readonly frontend: StarRocksNodes;
  /** The default group that every instance is born with. */
  readonly backend: StarRocksNodes;
  /** Compute groups beside the default one; shared-data and lakehouse instances only. */
  readonly groups: Named<StarRocksNodes>;
  /** Role that StarRocks reads OSS with; must exist in the account. */
  readonly ossRole: string;
  readonly onRemoval: OnRemoval;
}

export interface StarRocksNodes {
  /** Frontends: odd, 1-11; backends of shared_nothing: 3-50; all others: 1-100. */
  readonly nodes: number;
  /** Compute of one node, at least 8 CU. */
  readonly size: Cu;
  /** Each of `count` disks of a node: 200-65000 GiB, more at the higher levels. */
  readonly disk: { readonly size: Gib; readonly count: number; readonly level: 'pl0' | 'pl1' | 'pl2' | 'pl3' };
  readonly spec: 'standard' | 'localSSD' | 'bigData' | 'ramEnhanced' | 'networkEnhanced';
}
