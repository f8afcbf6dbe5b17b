import { type Json, isObject } from './api/json';
import { listQueues, setQuota } from './kinds/queue-quota';
import { wholeCu } from './kinds/whole-cu';
import { Problem } from './problem';
import { PropertyReader } from './properties/reader';
import { RULES } from './properties/rules';
import type { Run } from './run';
import { workspaceNamed } from './workspace';

/**
 * What a timer says: from now on these queues have these maxima. One trigger opens a window, another one closes it; each
 * says its own value, so a trigger that comes late or twice does no harm, and the plain value is in force whenever no
 * window is.
 */
export interface Schedule {
  readonly kind: 'schedule';
  /** By name, or by id. */
  readonly workspace: { readonly name: string } | { readonly id: string };
  /** What each queue has from now on, in CU. Queues that open or close a window at the same minute are edited by one timer. */
  readonly edits: Readonly<Record<string, number>>;
  /** @default the region the function runs in */
  readonly region?: string;
}

/** Timers that are deployed may still say halves. */
const STEP = 0.5;

/** Checks the payload. Throws a `Problem` that names everything that is wrong with it. */
export function readSchedule(payload: Json): Schedule {
  const reader = new PropertyReader(isObject(payload) ? payload : {});
  reader.choice('kind', ['schedule']);
  const id = reader.text('workspaceId', RULES.workspaceId);
  const name = reader.text('workspace', RULES.workspaceName);
  if (id !== undefined || name === undefined) reader.required('workspaceId', id);
  if (id !== undefined && name !== undefined) {
    reader.problem('[spark-admin.property.twice] workspace and workspaceId are both given; fix: leave one out');
  }
  const edits = readEdits(reader);
  const region = reader.text('region', RULES.region);
  reader.unknown();
  const workspace = id !== undefined ? { id } : name !== undefined ? { name } : undefined;
  if (workspace === undefined || edits === undefined || reader.problems.length > 0) {
    throw new Problem('spark-admin.schedule.invalid', reader.problems.join('; '), 'correct the payload of the timer trigger');
  }
  return { kind: 'schedule', workspace, edits, ...(region === undefined ? {} : { region }) };
}

/** `edits`, or `queue` and `maxCu` for a single one. */
function readEdits(reader: PropertyReader): Schedule['edits'] | undefined {
  const many = reader.map('edits');
  const queue = reader.text('queue', RULES.queueName);
  const maxCu = reader.number('maxCu', { min: STEP, step: STEP });
  if (many === undefined) {
    const one = [reader.required('queue', queue), reader.required('maxCu', maxCu)] as const;
    return one[0] === undefined || one[1] === undefined ? undefined : { [one[0]]: one[1] };
  }
  const edits = Object.fromEntries(Object.entries(many).map(([name, cu]) => [name, Number(cu)]));
  const wrong = Object.keys(edits).filter((name) => !(Number(edits[name]) >= STEP));
  if (wrong.length > 0) reader.problem(`[spark-admin.property.invalid] edits must be CU of queues, got none for ${wrong.join(', ')}`);
  return edits;
}

/** Gives the queues their maxima, lowering before raising; nothing to do where one has it. Their environments stay. */
export async function applySchedule({ workspace, edits }: Schedule, run: Run): Promise<void> {
  const workspaceId = 'id' in workspace ? workspace.id : await workspaceNamed(workspace.name, run);
  const all = await listQueues(workspaceId, run);
  const changes = Object.entries(edits).map(([queue, maxCu]) => {
    wholeCu(queue, maxCu);
    return { listed: all.find(({ name }) => name === queue) ?? missing(workspaceId, queue), maxCu };
  });
  const lowers = ({ listed, maxCu }: (typeof changes)[number]): boolean => maxCu < (listed.maxCu ?? 0);
  for (const { listed, maxCu } of [...changes.filter(lowers), ...changes.filter((change) => !lowers(change))]) {
    run.log.info('schedule', { queue: listed.name, from: listed.maxCu, to: maxCu });
    await setQuota(workspaceId, listed, { maxCu }, run);
  }
}

function missing(workspaceId: string, queue: string): never {
  throw new Problem(
    'spark-admin.schedule.queue',
    `workspace ${workspaceId} has no queue '${queue}'`,
    'deploy the queue, or remove its schedule',
  );
}
