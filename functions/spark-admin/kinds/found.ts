import { textAt } from '../api/json';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { workspacesNamed } from '../workspace';
import { type Data, type Kind, defineKind } from './kind';

interface Found {
  readonly workspaceName: string;
  /** Name of a Livy gateway that the other stack has, too. */
  readonly livy?: string;
}

/** How long a list may lag behind what another stack made a moment ago. Milliseconds. */
const LISTED_WITHIN = 120_000;

/** `Since` of a stack that was changed: what it makes from then on is made for the first time. */
const NEVER = '0';

/**
 * The workspace that another stack made, found by its name: a stack apart from it says its id from here. `Since` is when that stack was
 * made; what its parts are handed over is told by it, see `handing-over.ts`.
 */
export const foundKind = defineKind<Found>({
  type: 'Custom::SparkFound',
  read: readFound,
  // Another name is no other object: nothing is made.
  identity: () => 'w-/found/workspace',
  born: () => Promise.resolve(undefined),
  ensure: ensureFound,
  remove: () => Promise.resolve(),
} satisfies Kind<Found>);

function readFound(reader: PropertyReader): Found | undefined {
  const workspaceName = reader.required('WorkspaceName', reader.text('WorkspaceName', RULES.workspaceName));
  const livy = reader.text('Livy', RULES.name);
  return workspaceName === undefined ? undefined : { workspaceName, ...(livy === undefined ? {} : { livy }) };
}

async function ensureFound(want: Found, before: Found | undefined, run: Run): Promise<Data> {
  const workspaceId = await waitFor(
    { until: `there is a workspace '${want.workspaceName}'`, look: () => lookFor(want, run), patience: LISTED_WITHIN },
    run.edges,
    run.deadline,
  );
  const livy = want.livy === undefined ? {} : { LivyComputeId: await livyNamed(want.livy, workspaceId, run) };
  return { WorkspaceId: workspaceId, Since: before === undefined ? String(run.edges.now()) : NEVER, ...livy };
}

async function lookFor({ workspaceName }: Found, run: Run): Promise<Look<string>> {
  const ids = await workspacesNamed(workspaceName, run);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return { found: id };
  return { seen: id === undefined ? 'it is not listed' : `it is the name of ${ids.length} workspaces` };
}

function livyNamed(name: string, workspaceId: string, run: Run): Promise<string> {
  const look = async (): Promise<Look<string>> => {
    const listed = await run.spark.list('ListLivyCompute', { path: { workspaceId } }, 'data', 'livyComputes');
    const gateway = listed.find((one) => textAt(one, 'name') === name);
    const id = textAt(gateway, 'computeId');
    return id === undefined ? { seen: 'it is not listed' } : { found: id };
  };
  return waitFor({ until: `there is a Livy gateway '${name}'`, look, patience: LISTED_WITHIN }, run.edges, run.deadline);
}
