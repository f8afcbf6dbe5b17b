import type { SparkQueue, SparkWorkspaceModel } from '../known/model';
import { hostingQueues, peak } from '../known/queue-sums';
import { inCu, type Cu } from '../../../domain/units/quantity';
import { FLOORS } from '../../../domain/floors';
import { scaled } from '../../../domain/scaled';
import type { Fixed } from '../../starrocks/yaml/scale';

/**
 * The workspace in an environment of `factor` times the written size. Rounding up and floors make small queues relatively bigger,
 * so the quota is raised to what the queues add up to, as far as the policy allows them to; queues that add up to too much as
 * written are left to the rules.
 */
export function scaleSpark(workspace: SparkWorkspaceModel, factor: number, fixed: Fixed): SparkWorkspaceModel {
  if (factor === 1) return workspace;
  const hosts = hostingQueues(workspace);
  const queues = Object.fromEntries(
    Object.entries(workspace.queues).map(([name, queue]) => [
      name,
      scaleQueue(queue, factor, hosts.has(name) ? FLOORS.hostingQueueCu : FLOORS.sparkQueueCu, (path) => fixed(['queues', name, ...path])),
    ]),
  );
  return {
    ...workspace,
    quota: fixed(['quota']) ? workspace.quota : `${scaledQuota(workspace, queues, factor)} CU`,
    queues,
    ...(workspace.kyuubi && { kyuubi: scaleReplicas(workspace.kyuubi, factor, fixed) }),
  };
}

function scaledQuota(workspace: SparkWorkspaceModel, queues: SparkWorkspaceModel['queues'], factor: number): number {
  const written = inCu(workspace.quota);
  const quota = scaled(written, factor, FLOORS.sparkQuotaCu);
  const sound = peak(workspace.queues).cu <= written * workspace.oversubscription;
  return sound ? Math.max(quota, Math.ceil(peak(queues).cu / workspace.oversubscription)) : quota;
}

function scaleQueue(queue: SparkQueue, factor: number, floor: number, fixed: Fixed): SparkQueue {
  const one = (value: Cu, least: number, ...path: string[]): Cu => (fixed(path) ? value : `${scaled(inCu(value), factor, least)} CU`);
  return {
    ...queue,
    max: one(queue.max, floor, 'max'),
    ...(queue.min && { min: one(queue.min, FLOORS.sparkQueueCu, 'min') }),
    schedule: Object.fromEntries(Object.entries(queue.schedule).map(([window, max]) => [window, one(max, floor, 'schedule', window)])),
  };
}

function scaleReplicas(
  kyuubi: NonNullable<SparkWorkspaceModel['kyuubi']>,
  factor: number,
  fixed: Fixed,
): NonNullable<SparkWorkspaceModel['kyuubi']> {
  return fixed(['kyuubi', 'replicas']) ? kyuubi : { ...kyuubi, replicas: scaled(kyuubi.replicas, factor, FLOORS.gatewayReplicas) };
}
