import { type Json, at, listAt, textAt } from '../api/json';
import { meaningOf } from '../api/errors';
import { cuOf } from '../cu';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { bornAt } from './birth';

/** The queues every new workspace has: they are edited, never made, and cannot be deleted. */
export const GIVEN_QUEUES: readonly string[] = ['root_queue', 'dev_queue'];

/** How long a list may lag behind an accepted edit. Milliseconds. */
const SHOWN_WITHIN = 120_000;

/** The service wants 5 to 10 s between two edits of a workspace's queues (emr-spark-manage, scaling.md). Milliseconds. */
const AFTER_EDIT = 6_000;

/** How long another queue of the same change, or a timer, may take to give its compute back. Milliseconds. */
const ROOM_WITHIN = 120_000;

/** A queue as it is listed; limits in CU, undefined where the service shows none that can be read. */
export interface ListedQueue {
  readonly name: string;
  readonly maxCu: number | undefined;
  readonly minCu: number | undefined;
  readonly environments: readonly string[];
  /** When it was made, milliseconds since 1970; 0 where that is not said. */
  readonly born: number;
}

/** What a queue is to have; what is undefined is left as it is. Limits in CU. */
export interface Quota {
  readonly maxCu: number;
  readonly environments?: readonly string[];
}

/** All queues of a workspace. */
export async function listQueues(workspaceId: string, run: Pick<Run, 'spark'>): Promise<readonly ListedQueue[]> {
  return (await run.spark.list('ListWorkspaceQueues', { path: { workspaceId } }, 'queues')).map(listedQueue);
}

/** The queue of this name, or undefined. */
export async function findQueue(workspaceId: string, name: string, run: Run): Promise<ListedQueue | undefined> {
  return (await listQueues(workspaceId, run)).find((queue) => queue.name === name);
}

function listedQueue(json: Json): ListedQueue {
  return {
    name: textAt(json, 'queueName') ?? '',
    maxCu: cuOf(textAt(json, 'maxResource')),
    minCu: cuOf(textAt(json, 'minResource')),
    environments: listAt(json, 'environments').map(String),
    born: bornAt(at(json, 'createTime')),
  };
}

/**
 * The service's two numbers. Its SDK calls `cu` "the resource upper limit of the workspace queue", the service team's own
 * emr-spark-manage "queue resource limit" and `maxCu` the "elastic max": `cu` is the limit, it counts in the sum over all queues and is
 * always sent. The elastic maximum is kept at the same value, so the limit is what was asked for whichever of the two the service heeds.
 */
export const resourceSpec = (maxCu: number): Record<string, number> => ({ cu: maxCu, maxCu });

/** Edits the queue if the list shows a difference; see {@link editQuota}. */
export async function setQuota(workspaceId: string, listed: ListedQueue, quota: Quota, run: Run): Promise<void> {
  if (differs(listed, quota)) await editQuota(workspaceId, listed, quota, run);
}

/**
 * Edits the queue whatever the list shows, and waits until the list shows the maximum. For queues that were found: a
 * list that lags behind may still show values that are being rolled back, or a queue that was deleted. The edit
 * repeats what is not to change.
 * @param roomWithin how long to wait for compute that another queue gives back, in milliseconds
 */
export async function editQuota(
  workspaceId: string,
  listed: ListedQueue,
  quota: Quota,
  run: Run,
  roomWithin: number = ROOM_WITHIN,
): Promise<true> {
  const environments = quota.environments ?? listed.environments;
  run.log.info('edit queue', { queue: listed.name, from: listed.maxCu, to: quota.maxCu });
  const edit = (): Promise<Json> =>
    run.spark.call('EditWorkspaceQueue', {
      body: {
        workspaceId,
        workspaceQueueName: listed.name,
        resourceSpec: resourceSpec(quota.maxCu),
        ...(environments.length === 0 ? {} : { environments }),
      },
    });
  await onceThereIsRoom(edit, run, roomWithin);
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

/**
 * Changes a queue and pauses, as the next change would be refused. While the workspace has no compute left, another queue may still be
 * about to give some back; then the service's refusal is let through.
 */
export async function onceThereIsRoom(change: () => Promise<unknown>, run: Run, roomWithin: number = ROOM_WITHIN): Promise<void> {
  const start = run.edges.now();
  for (;;) {
    try {
      await change();
      return await run.edges.sleep(Math.min(AFTER_EDIT, run.deadline.left()));
    } catch (thrown) {
      const patient = run.edges.now() + AFTER_EDIT <= Math.min(start + roomWithin, run.deadline.at);
      if (meaningOf(thrown) !== 'no room' || !patient) throw thrown;
      run.log.warn('no room yet', {});
      await run.edges.sleep(AFTER_EDIT);
    }
  }
}

function differs(listed: ListedQueue, quota: Quota): boolean {
  return listed.maxCu !== quota.maxCu || (quota.environments !== undefined && spelled(listed.environments) !== spelled(quota.environments));
}

/** The service says both `prod` and `production`. */
function spelled(environments: readonly string[]): string {
  return environments
    .map((name) => name.toLowerCase().replace(/^production$/, 'prod'))
    .sort()
    .join();
}
