import { textAt } from './api/json';
import { Problem } from './problem';
import type { Run } from './run';

/** States of a workspace that is no more; its name may be somebody else's by now. */
const GONE = /^TERMINAT/i;

/** Whether there is a workspace of this id. */
export async function isThere(workspaceId: string, run: Run): Promise<boolean> {
  const listed = await run.spark.list('ListWorkspaces', {}, 'workspaces');
  return listed.some((one) => textAt(one, 'workspaceId') === workspaceId && !GONE.test(textAt(one, 'workspaceStatus') ?? ''));
}

/**
 * The id of the workspace with exactly this name; the service's own search is a fuzzy one. A schedule names its
 * workspace, because the id is not known when the schedule is planned together with the workspace.
 */
export async function workspaceNamed(name: string, run: Run): Promise<string> {
  const ids = await workspacesNamed(name, run);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return id;
  throw new Problem(
    'spark-admin.schedule.workspace',
    id === undefined ? `there is no workspace '${name}'` : `'${name}' is the name of ${ids.length} workspaces`,
    id === undefined ? 'deploy the workspace, or remove its schedules' : 'rename all but one',
  );
}

/** Ids of the workspaces with exactly this name. */
export async function workspacesNamed(name: string, run: Pick<Run, 'spark'>): Promise<readonly string[]> {
  const listed = await run.spark.list('ListWorkspaces', { query: { name } }, 'workspaces');
  return listed
    .filter((one) => textAt(one, 'workspaceName') === name && !GONE.test(textAt(one, 'workspaceStatus') ?? ''))
    .flatMap((one) => textAt(one, 'workspaceId') ?? []);
}
