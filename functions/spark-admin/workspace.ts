import { textAt } from './api/json';
import { Problem } from './problem';
import type { Run } from './run';

/** States of a workspace that is no more; its name may be somebody else's by now. */
const GONE = /^TERMINAT/i;

/**
 * The id of the workspace with exactly this name; the service's own search is a fuzzy one. A schedule names its
 * workspace, because the id is not known when the schedule is planned together with the workspace.
 */
export async function workspaceNamed(name: string, run: Run): Promise<string> {
  const listed = await run.spark.list('ListWorkspaces', { query: { name } }, 'workspaces');
  const ids = listed
    .filter((one) => textAt(one, 'workspaceName') === name && !GONE.test(textAt(one, 'workspaceStatus') ?? ''))
    .flatMap((one) => textAt(one, 'workspaceId') ?? []);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return id;
  throw new Problem(
    'spark-admin.schedule.workspace',
    id === undefined ? `there is no workspace '${name}'` : `'${name}' is the name of ${ids.length} workspaces`,
    id === undefined ? 'deploy the workspace, or remove its schedules' : 'rename all but one',
  );
}
