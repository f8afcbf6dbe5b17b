import { type Json, listAt, textAt } from '../api/json';
import { cuOf } from '../cu';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';

/** The queues every new workspace has: they are edited, never made, and cannot be deleted. */
export const GIVEN_QUEUES: readonly string[] = ['root_queue', 'dev_queue'];

/** How long a list may lag behind an accepted edit. Milliseconds. */
const SHOWN_WITHIN = 120_000;

/** A queue as it is listed; limits in CU, undefined where the service shows none that can be read. */
export interface ListedQueue {
  readonly name: string;
  readonly maxCu: number | undefined;
  readonly minCu: number | undefined;
  readonly environments: readonly string[];
}

/** What a queue is to have; what is undefined is left as it is. Limits in CU. */
export interface Quota {
  readonly maxCu: number;
  readonly minCu?: number;
  readonly environments?: readonly string[];
}

/** The queue of this name, or undefined. */
export async function findQueue(workspaceId: string, name: string, run: Run): Promise<ListedQueue | undefined> {
  const queues = await run.spark.list('ListWorkspaceQueues', { path: { workspaceId } }, 'queues');
  return queues.map(listedQueue).find((queue) => queue.name === name);
}

function listedQueue(json: Json): ListedQueue {
  return {
    name: textAt(json, 'queueName') ?? '',
    maxCu: cuOf(textAt(json, 'maxResource')),
    minCu: cuOf(textAt(json, 'minResource')),
    environments: listAt(json, 'environments').map(String),
  };
}

/**
 * The service's two numbers. Its documents call both a maximum; what fits the lists is: `cu` is what the queue is
 * guaranteed (`minResource`), `maxCu` what it may use (`maxResource`). Unconfirmed, therefore here and nowhere else,
 * and {@link editQuota} checks the result.
 */
export function resourceSpec(quota: Pick<Quota, 'maxCu' | 'minCu'>): Record<string, number> {
  return { maxCu: quota.maxCu, ...(quota.minCu === undefined ? {} : { cu: quota.minCu }) };
}

/** Edits the queue if the list shows a difference; see {@link editQuota}. */
export async function setQuota(workspaceId: string, listed: ListedQueue, quota: Quota, run: Run): Promise<void> {
  if (differs(listed, quota)) await editQuota(workspaceId, listed, quota, run);
}

/**
 * Edits the queue whatever the list shows, and waits until the list shows the maximum. For queues that were found: a
 * list that lags behind may still show values that are being rolled back, or a queue that was deleted. The edit
 * repeats what is not to change.
 */
export async function editQuota(workspaceId: string, listed: ListedQueue, quota: Quota, run: Run): Promise<true> {
  const minCu = quota.minCu ?? listed.minCu;
  const environments = quota.environments ?? listed.environments;
  run.log.info('edit queue', { queue: listed.name, from: listed.maxCu, to: quota.maxCu });
  await run.spark.call('EditWorkspaceQueue', {
    body: {
      workspaceId,
      workspaceQueueName: listed.name,
      resourceSpec: resourceSpec({ maxCu: quota.maxCu, ...(minCu === undefined ? {} : { minCu }) }),
      ...(environments.length === 0 ? {} : { environments }),
    },
  });
  const look = async (): Promise<Look<true>> => {
    const queue = await findQueue(workspaceId, listed.name, run);
    // A limit that cannot be read cannot be checked either.
    const shown = queue !== undefined && (queue.maxCu === undefined || queue.maxCu === quota.maxCu);
    return shown ? { found: true } : { seen: `its maximum is shown as ${queue?.maxCu ?? 'none'}` };
  };
  return waitFor(
    { until: `queue '${listed.name}' has a maximum of ${quota.maxCu} CU`, look, patience: SHOWN_WITHIN },
    run.edges,
    run.deadline,
  );
}

function differs(listed: ListedQueue, quota: Quota): boolean {
  return (
    listed.maxCu !== quota.maxCu ||
    (quota.minCu !== undefined && listed.minCu !== quota.minCu) ||
    (quota.environments !== undefined && spelled(listed.environments) !== spelled(quota.environments))
  );
}

/** The service says both `prod` and `production`. */
function spelled(environments: readonly string[]): string {
  return environments
    .map((name) => name.toLowerCase().replace(/^production$/, 'prod'))
    .sort()
    .join();
}
