import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { workspacesNamed } from '../workspace';
import { type Data, type Kind, defineKind } from './kind';
import { editQuota, listQueues } from './queue-quota';
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

/**
 * Room in a workspace: every queue that has more than it is to have is lowered to that. Nothing is raised and nothing is made. ROS asks for
 * it before it changes the workspace and before any queue, so that lowering comes before raising whichever queues these are, and so
 * that a smaller workspace still holds its queues. It names the workspace, which it comes before.
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

async function ensureRoom({ workspaceName, queues }: Room, _before: Room | undefined, run: Run): Promise<Data> {
  // Before the first deployment there is no workspace yet.
  const [workspaceId] = await workspacesNamed(workspaceName, run);
  if (workspaceId === undefined) return { Lowered: '' };
  const lowered: string[] = [];
  for (const queue of await listQueues(workspaceId, run)) {
    const limit = queues[queue.name];
    const maxCu = limit && maxNow(limit, run.edges.now());
    if (maxCu === undefined || queue.maxCu === undefined || queue.maxCu <= maxCu) continue;
    await editQuota(workspaceId, queue, { maxCu }, run);
    lowered.push(queue.name);
  }
  return { Lowered: lowered.join() };
}

/** A queue in a window keeps what it has there. */
const maxNow = ({ maxCu, windows }: Limit, now: number): number => (windows && maxAt(windows, now)) ?? maxCu;
