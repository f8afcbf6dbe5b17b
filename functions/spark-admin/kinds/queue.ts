import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { findOrCreate, onceReleased, unlessGone, unlessGoneAfterAll, waitUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { GIVEN_QUEUES, type ListedQueue, type Quota, editQuota, findQueue, onceThereIsRoom, resourceSpec, setQuota } from './queue-quota';
import { wholeCu } from './whole-cu';
import { type Windows, maxAt, readWindows } from './queue-windows';

/** Templates that are deployed may still say halves. */
const STEP = 0.5;

interface Queue {
  readonly workspaceId: string;
  readonly name: string;
  /** What it has outside of its windows. */
  readonly quota: Quota;
  /** Not sent: the service has no word for a guarantee. */
  readonly minCu?: number;
  readonly windows?: Windows;
  readonly paymentType: 'PayAsYouGo' | 'Pre';
  readonly description?: string;
  /** What a given queue is set back to when it is removed from the template. */
  readonly restore?: Quota;
}

/**
 * A queue: the second level of a workspace's quota. `root_queue` and `dev_queue` are there from the start, are
 * edited, and outlive their removal.
 */
export const queueKind = defineKind<Queue>({
  type: 'Custom::SparkQueue',
  read: readQueue,
  identity: ({ workspaceId, name }) => `${workspaceId}/queue/${name}`,
  ensure: ensureQueue,
  born: async (want, run) => (GIVEN_QUEUES.includes(want.name) ? undefined : (await existence(want, run).find())?.born),
  remove: removeQueue,
} satisfies Kind<Queue>);

function readQueue(reader: PropertyReader): Queue | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const name = reader.required('Name', reader.text('Name', RULES.queueName));
  const maxCu = reader.required('MaxCu', reader.number('MaxCu', { min: STEP, step: STEP }));
  const minCu = reader.number('MinCu', { min: 0, step: STEP });
  const environments = reader.list('Environments', RULES.environment);
  const paymentType = reader.choice('PaymentType', ['PayAsYouGo', 'Pre']) ?? 'PayAsYouGo';
  const description = reader.text('Description', RULES.words);
  const restore = readRestore(reader, name);
  const windows = readWindows(reader);
  if (minCu !== undefined && maxCu !== undefined && minCu > maxCu) {
    reader.problem(`[spark-admin.queue.range] MinCu ${minCu} is more than MaxCu ${maxCu}; fix: lower MinCu or raise MaxCu`);
  }
  if (workspaceId === undefined || name === undefined || maxCu === undefined) return undefined;
  return {
    workspaceId,
    name,
    quota: {
      maxCu,
      ...(environments === undefined ? {} : { environments }),
    },
    paymentType,
    ...(minCu === undefined ? {} : { minCu }),
    ...(description === undefined ? {} : { description }),
    ...(restore === undefined ? {} : { restore }),
    ...(windows === undefined ? {} : { windows }),
  };
}

/** What a given queue is set back to when it is removed, where the template says it; `RestoreMinCu` is of older templates. */
function readRestore(reader: PropertyReader, name: string | undefined): Quota | undefined {
  const maxCu = reader.number('RestoreMaxCu', { min: STEP, step: STEP });
  const minCu = reader.number('RestoreMinCu', { min: 0, step: STEP });
  const given = name !== undefined && GIVEN_QUEUES.includes(name);
  if (!given && (maxCu ?? minCu) !== undefined) {
    reader.problem(
      `[spark-admin.queue.restore] RestoreMaxCu and RestoreMinCu are for ${GIVEN_QUEUES.join(' and ')}, which stay; fix: leave them out`,
    );
  }
  return maxCu === undefined ? undefined : { maxCu };
}

async function ensureQueue(want: Queue, _before: Queue | undefined, run: Run): Promise<Data> {
  const { workspaceId } = want;
  const quota = quotaNow(want, run);
  wholeCu(want.name, quota.maxCu);
  let made = false;
  const make = (): Promise<unknown> => {
    made = true;
    return create({ ...want, quota }, run);
  };
  const listed = GIVEN_QUEUES.includes(want.name) ? await awaitGiven(want, run) : await findOrCreate(existence(want, run), make, run);
  if (made) {
    // A queue is made without environments: the edit that follows sets them.
    await setQuota(workspaceId, listed, quota, run);
  } else if ((await unlessGone(editQuota(workspaceId, listed, quota, run))) === undefined) {
    // The list still shows a queue that was deleted a moment ago.
    await waitUntilGone(existence(want, run), run);
    return ensureQueue(want, _before, run);
  }
  return {
    Id: `${want.workspaceId}/queue/${want.name}`,
    Name: want.name,
    MaxCu: String(quota.maxCu),
    MinCu: String(want.minCu ?? listed.minCu ?? 0),
  };
}

/** What it is to have at this moment; its timers edit it when a window begins or ends. */
function quotaNow({ quota, windows }: Queue, { edges }: Run): Quota {
  return { ...quota, maxCu: (windows && maxAt(windows, edges.now())) ?? quota.maxCu };
}

const existence = (queue: Queue, run: Run) => ({
  workspaceId: queue.workspaceId,
  what: `queue '${queue.name}'`,
  find: () => findQueue(queue.workspaceId, queue.name, run),
});

/** A workspace that was just made may not show its queues yet. */
function awaitGiven(queue: Queue, run: Run): Promise<ListedQueue> {
  const look = async (): Promise<Look<ListedQueue>> => {
    const found = await findQueue(queue.workspaceId, queue.name, run);
    return found === undefined ? { seen: 'it is not listed' } : { found };
  };
  return waitFor({ until: `queue '${queue.name}' of the workspace is there`, look, patience: 120_000 }, run.edges, run.deadline);
}

function create(queue: Queue, run: Run): Promise<unknown> {
  const make = (): Promise<unknown> =>
    run.spark.call('CreateWorkspaceQueue', {
      body: {
        workspaceId: queue.workspaceId,
        workspaceQueueName: queue.name,
        resourceSpec: resourceSpec(queue.quota.maxCu),
        paymentType: queue.paymentType,
        queueCategory: 'CPU',
        ...(queue.description === undefined ? {} : { description: queue.description }),
      },
    });
  return onceThereIsRoom(make, run);
}

async function removeQueue(had: Queue, run: Run): Promise<void> {
  // By name and without looking first: a queue that was made a moment ago may not be listed.
  const path = { workspaceId: had.workspaceId, workspaceQueueName: had.name };
  await unlessGoneAfterAll(existence(had, run), run, async () => {
    if (GIVEN_QUEUES.includes(had.name)) return restore(had, run);
    await onceThereIsRoom(() => onceReleased(() => run.spark.call('DeleteWorkspaceQueue', { path }), run), run);
    await waitUntilGone(existence(had, run), run);
    return 'removed';
  });
}

/** A given queue stays. Where nothing is said to set it back to, it keeps what it has: there may be no compute left for more. */
async function restore(had: Queue, run: Run): Promise<string> {
  if (had.restore === undefined) return 'stays';
  const listed = await unlessGone(findQueue(had.workspaceId, had.name, run));
  if (listed !== undefined) await editQuota(had.workspaceId, listed, had.restore, run);
  return 'set back';
}
