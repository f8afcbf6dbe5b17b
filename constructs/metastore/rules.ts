import type { Rule } from '../core/rule';
import type { EmrNodes } from './cluster-settings';

export interface ClusterSubject {
  readonly master: EmrNodes;
  readonly core: EmrNodes;
}

const TYPE = /^ecs\.[a-z0-9-]+\.[a-z0-9]+$/;

/** Source: cluster creation page of EMR on ECS. */
export const CLUSTER_RULES: readonly Rule<ClusterSubject>[] = [
  {
    code: 'metastore.master.count',
    broken: ({ master }) => master.nodes !== 1 && master.nodes !== 3,
    message: ({ master }) => `a cluster has 1 master, or 3 for high availability, got ${master.nodes}`,
    fix: () => 'set master.nodes to 1 or 3',
  },
  {
    code: 'metastore.core.count',
    broken: ({ core }) => !Number.isInteger(core.nodes) || core.nodes < 2,
    message: ({ core }) => `a cluster needs at least 2 core nodes, got ${core.nodes}`,
    fix: () => 'set core.nodes to 2 or more',
  },
  {
    code: 'metastore.node.type',
    broken: ({ master, core }) => !TYPE.test(master.type) || !TYPE.test(core.type),
    message: ({ master, core }) =>
      `nodes are ECS types like ecs.g7.xlarge, got ${[master, core]
        .map(({ type }) => type)
        .filter((type) => !TYPE.test(type))
        .join(', ')}`,
    fix: () => 'set master.type and core.type to ECS types that the zone offers',
  },
];
