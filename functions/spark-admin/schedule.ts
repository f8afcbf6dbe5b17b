import { type Json, isObject } from './api/json';
import { findQueue, setQuota } from './kinds/queue-quota';
import { Problem } from './problem';
import { PropertyReader } from './properties/reader';
import { RULES } from './properties/rules';
import type { Run } from './run';
import { workspaceNamed } from './workspace';

/**
 * What a timer says: from now on this queue has this maximum. One trigger opens a window, another one closes it; each
 * says its own value, so a trigger that comes late or twice does no harm, and the plain value is in force whenever no
 * window is.
 */
export interface Schedule {
  readonly kind: 'schedule';
  /** By name, or by id. */
  readonly workspace: { readonly name: string } | { readonly id: string };
  readonly queue: string;
  readonly maxCu: number;
  /** @default the region the function runs in */
  readonly region?: string;
}

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
  const queue = reader.required('queue', reader.text('queue', RULES.queueName));
  const maxCu = reader.required('maxCu', reader.number('maxCu', { min: 0.5, step: 0.5 }));
  const region = reader.text('region', RULES.region);
  reader.unknown();
  const workspace = id !== undefined ? { id } : name !== undefined ? { name } : undefined;
  if (workspace === undefined || queue === undefined || maxCu === undefined || reader.problems.length > 0) {
    throw new Problem('spark-admin.schedule.invalid', reader.problems.join('; '), 'correct the payload of the timer trigger');
  }
  return { kind: 'schedule', workspace, queue, maxCu, ...(region === undefined ? {} : { region }) };
}

/** Gives the queue its maximum; nothing to do when it has it. Its minimum and its environments stay. */
export async function applySchedule({ workspace, queue, maxCu }: Schedule, run: Run): Promise<void> {
  const workspaceId = 'id' in workspace ? workspace.id : await workspaceNamed(workspace.name, run);
  const listed = await findQueue(workspaceId, queue, run);
  if (listed === undefined) {
    throw new Problem(
      'spark-admin.schedule.queue',
      `workspace ${workspaceId} has no queue '${queue}'`,
      'deploy the queue, or remove its schedule',
    );
  }
  run.log.info('schedule', { queue, from: listed.maxCu, to: maxCu });
  await setQuota(workspaceId, listed, { maxCu }, run);
}
