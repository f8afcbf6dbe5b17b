import { meaningOf } from '../api/errors';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { workspacesNamed } from '../workspace';
import { unlessGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { GIVEN_QUEUES, type ListedQueue, editQuota, listQueues } from './queue-quota';
import { type Windows, maxAt, readWindows } from './queue-windows';

interface Room {
  readonly workspaceName: string;
  readonly queues: Readonly<Record<string, Limit>>;
}

/** What a queue is to have at most, in CU: outside of its windows, and in them. */
interface Limit {
  readonly maxCu: number;
  readonly windows?: Windows;
}

/** What a queue has that is about to be removed. CU. */
const LEAST = 1;

/**
 * Room in a workspace: every queue that has more than it is to have is lowered to that, and one that goes to the least there is. ROS asks
 * for it before it changes the workspace and before any queue, so that lowering comes before raising whichever queues these are, and so
 * that a smaller workspace still holds its queues. It names the workspace, which it comes before.
 *
 * When ROS rolls back it asks this first, too, and never those queues whose turn had not come: what was lowered for a change that
 * failed is raised again here, as far as there is room.
 */
export const roomKind = defineKind<Room>({
  type: 'Custom::SparkRoom',
  read: readRoom,
  identity: ({ workspaceName }) => `w-/room/${workspaceName}`,
  born: () => Promise.resolve(undefined),
  ensure: ensureRoom,
  remove: () => Promise.resolve(),
} satisfies Kind<Room>);

function readRoom(reader: PropertyReader): Room | undefined {
  const workspaceName = reader.required('WorkspaceName', reader.text('WorkspaceName', RULES.workspaceName));
  const queues = reader.required('Queues', reader.each('Queues', readLimit));
  return workspaceName === undefined || queues === undefined ? undefined : { workspaceName, queues };
}

function readLimit(reader: PropertyReader): Limit | undefined {
  const maxCu = reader.required('MaxCu', reader.number('MaxCu', { min: 1, step: 1 }));
  const windows = readWindows(reader);
  return maxCu === undefined ? undefined : { maxCu, ...(windows === undefined ? {} : { windows }) };
}

async function ensureRoom(want: Room, before: Room | undefined, run: Run): Promise<Data> {
  // Before the first deployment there is no workspace yet.
  const [workspaceId] = await workspacesNamed(want.workspaceName, run);
  if (workspaceId === undefined) return { Lowered: '' };
  const edits = (await listQueues(workspaceId, run)).flatMap((queue) => editOf(queue, want, before, run));
  for (const { queue, maxCu } of edits.filter(({ raises }) => !raises)) await unlessGone(editQuota(workspaceId, queue, { maxCu }, run));
  for (const { queue, maxCu } of edits.filter(({ raises }) => raises)) await raise(workspaceId, queue, maxCu, run);
  return { Lowered: edits.flatMap(({ queue, raises }) => (raises ? [] : [queue.name])).join() };
}

interface Edit {
  readonly queue: ListedQueue;
  readonly maxCu: number;
  readonly raises: boolean;
}

/** What is to be done with a queue, if anything. */
function editOf(queue: ListedQueue, want: Room, before: Room | undefined, { edges }: Run): readonly Edit[] {
  const [limit, former] = [want.queues[queue.name], before?.queues[queue.name]];
  const going = limit === undefined && former !== undefined && !GIVEN_QUEUES.includes(queue.name);
  const maxCu = going ? LEAST : limit && maxNow(limit, edges.now());
  if (maxCu === undefined || queue.maxCu === undefined || queue.maxCu === maxCu) return [];
  const raises = queue.maxCu < maxCu;
  const more = before !== undefined && (former === undefined || maxNow(former, edges.now()) < maxCu);
  return raises && !more ? [] : [{ queue, maxCu, raises }];
}

/** What finds no room now is raised by its own resource, after the workspace. */
async function raise(workspaceId: string, queue: ListedQueue, maxCu: number, run: Run): Promise<void> {
  await unlessGone(editQuota(workspaceId, queue, { maxCu }, run, 0)).catch((thrown: unknown) => {
    if (meaningOf(thrown) !== 'no room') throw thrown;
    run.log.info('no room yet', { queue: queue.name, for: maxCu });
  });
}

/** A queue in a window keeps what it has there. */
const maxNow = ({ maxCu, windows }: Limit, now: number): number => (windows && maxAt(windows, now)) ?? maxCu;
