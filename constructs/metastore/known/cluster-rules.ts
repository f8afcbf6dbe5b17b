import { ECS_TYPE } from '../../../domain/forms';
import type { Rule } from '../../../domain/rule';
import { LEAST_CORE_NODES, MASTERS } from './limits';

interface Nodes {
  readonly nodes: number;
  readonly type: string;
}

/** An EMR cluster; the schema lets nothing through that breaks its rules, so only a program does. */
export interface ClusterSubject {
  readonly master: Nodes;
  readonly core: Nodes;
}

export const CLUSTER_RULES: readonly Rule<ClusterSubject>[] = [
  {
    code: 'metastore.master.count',
    holds: 'a cluster has 1 master, or 3 for high availability',
    broken: ({ master: { nodes } }) =>
      !MASTERS.some((count) => count === nodes) && {
        at: ['master', 'nodes'],
        message: `a cluster has 1 master, or 3 for high availability, got ${nodes}`,
        fix: 'write nodes: 1 or 3',
      },
  },
  {
    code: 'metastore.core.count',
    holds: `a cluster has at least ${LEAST_CORE_NODES} core nodes`,
    broken: ({ core: { nodes } }) =>
      (!Number.isInteger(nodes) || nodes < LEAST_CORE_NODES) && {
        at: ['core', 'nodes'],
        message: `a cluster needs at least ${LEAST_CORE_NODES} core nodes, got ${nodes}`,
        fix: `write nodes: ${LEAST_CORE_NODES} or more`,
      },
  },
  {
    code: 'metastore.node.type',
    holds: 'nodes are ECS types like ecs.g7.xlarge',
    broken: (cluster) =>
      (['master', 'core'] as const)
        .filter((kind) => !ECS_TYPE.test(cluster[kind].type))
        .map((kind) => ({
          at: [kind, 'type'],
          message: `nodes are ECS types like ecs.g7.xlarge, got ${cluster[kind].type}`,
          fix: 'write an ECS type that the zone offers',
        })),
  },
];
