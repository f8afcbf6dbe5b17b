import { LimitRangeV1 } from '@cdktf/provider-kubernetes/lib/limit-range-v1';
import { PriorityClassV1 } from '@cdktf/provider-kubernetes/lib/priority-class-v1';
import { ResourceQuotaV1 } from '@cdktf/provider-kubernetes/lib/resource-quota-v1';
import { Construct } from 'constructs';
import { MANAGED } from '../../core/kubernetes/labels';
import type { Space } from '../../core/kubernetes/space';
import { type Hard, type LocalQueue, NO_QUEUE_QUOTA, WORKSPACE_QUOTA } from './quota';

/** Which pods a quota is about. */
interface Selector {
  readonly scopeName: string;
  readonly operator: string;
  readonly values?: string[];
}

/** Options of {@link SpaceQuotas}. */
interface SpaceQuotasProps {
  readonly space: Space;
  /** What all queues may use together. */
  readonly hard: Hard;
  readonly queues: readonly LocalQueue[];
}

/** The two levels of a workspace's quota: both are held when a pod is made, and the one that refuses is named. */
export class SpaceQuotas extends Construct {
  constructor(scope: Construct, id: string, { space, hard: all, queues }: SpaceQuotasProps) {
    super(scope, id);
    const namespace = space.reference;
    const quota = (at: string, name: string, hard: Hard, selector?: Selector): ResourceQuotaV1 =>
      new ResourceQuotaV1(this, at, {
        metadata: { name, namespace, labels: MANAGED },
        spec: { hard: { ...hard }, ...(selector && { scopeSelector: { matchExpression: [selector] } }) },
      });
    quota('Workspace', WORKSPACE_QUOTA, all);
    for (const { queue, priorityClass, quota: name, hard } of queues) {
      new PriorityClassV1(this, `Class_${queue}`, {
        metadata: { name: priorityClass, labels: MANAGED },
        value: 1000,
        // The priority class only says which queue a pod is in; it lets no pod push out another.
        preemptionPolicy: 'Never',
        description: `queue ${queue}`,
      });
      quota(`Queue_${queue}`, name, hard, { scopeName: 'PriorityClass', operator: 'In', values: [priorityClass] });
    }
    quota('NoQueue', NO_QUEUE_QUOTA, { pods: '0' }, { scopeName: 'PriorityClass', operator: 'DoesNotExist' });
    // Where there are quotas, Kubernetes refuses a pod that does not say what it needs. Such a pod gets these values.
    new LimitRangeV1(this, 'Limits', {
      metadata: { name: 'containers', namespace, labels: MANAGED },
      spec: { limit: [{ type: 'Container', default: { cpu: '2', memory: '2Gi' }, defaultRequest: { cpu: '100m', memory: '256Mi' } }] },
    });
  }
}
