import { below, type Fixed } from '../../../domain/fixed';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { exact, scaled } from '../../../domain/scaled';
import { type Cu, inCu } from '../../../domain/units/quantity';
import { allQueues } from '../known/given-queues';
import { guestsOf } from '../known/guests';
import { HOSTING_QUEUE_CU, SCALE_FLOORS } from '../known/limits';
import type { SparkQueue, SparkWorkspaceModel } from '../known/model';
import { peak } from '../known/queue-sums';

/**
 * The workspace in an environment of `factor` times the written size. Rounding up and floors make small queues relatively bigger,
 * so the quota is raised to what the queues add up to; queues that add up to too much as written are left to the rules.
 */
export function scaleSpark(workspace: SparkWorkspaceModel, factor: number, fixed: Fixed): SparkWorkspaceModel {
  if (factor === 1) return workspace;
  const hosts = new Set(guestsOf(workspace).map(({ queue }) => queue));
  const queues = mapValues(workspace.queues, (queue, name) =>
    scaleQueue(queue, factor, hosts.has(name) ? HOSTING_QUEUE_CU : SCALE_FLOORS.queueCu, below(fixed, 'queues', name)),
  );
  return {
    ...workspace,
    quota: fixed(['quota']) ? workspace.quota : inCu(scaledQuota(workspace, queues, factor)),
    queues,
  };
}

function scaledQuota(workspace: SparkWorkspaceModel, queues: Named<SparkQueue>, factor: number): number {
  const written = workspace.quota;
  const quota = scaled(written, factor, SCALE_FLOORS.quotaCu);
  const sound = peak(allQueues(workspace)).cu <= written;
  return sound ? Math.max(quota, Math.ceil(exact(peak(allQueues({ ...workspace, quota, queues })).cu))) : quota;
}

function scaleQueue(queue: SparkQueue, factor: number, floor: number, fixed: Fixed): SparkQueue {
  const one = (value: Cu, least: number, ...path: string[]): Cu => (fixed(path) ? value : inCu(scaled(value, factor, least)));
  return {
    ...queue,
    max: one(queue.max, floor, 'max'),
    ...(queue.min && { min: one(queue.min, SCALE_FLOORS.queueCu, 'min') }),
    schedule: mapValues(queue.schedule, (max, window) => one(max, floor, 'schedule', window)),
  };
}
