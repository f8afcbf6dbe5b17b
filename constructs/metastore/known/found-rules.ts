import { type FoundRule, quoted } from '../../core/known/found-rule';

export interface ClusterFoundSubject {
  readonly region: string;
  readonly cluster: string;
}

export const CLUSTER_FOUND: readonly FoundRule<ClusterFoundSubject>[] = [
  {
    code: 'metastore.existing.missing',
    holds: 'an EMR cluster whose metastore is used is there, in the region of its environment',
    condition: ({ cluster }) => `contains(self.ids, ${quoted(cluster)})`,
    message: ({ cluster, region }) => `there is no EMR cluster '${cluster}' in ${region}`,
    fix: () => 'write the id of a cluster of the region and account of this environment in shared.metastore.existing',
  },
];
