import type { Named, OnRemoval } from '../../../domain/model';
import type { Gib, Cu } from '../../../domain/units/quantity';

export interface StarRocksInstanceModel {
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
  readonly nodes: number;
  /** Compute of one node. */
  readonly size: Cu;
  readonly disk: { readonly size: Gib; readonly count: number; readonly level: 'pl0' | 'pl1' | 'pl2' | 'pl3' };
  readonly spec: 'standard' | 'localSSD' | 'bigData' | 'ramEnhanced' | 'networkEnhanced';
}
