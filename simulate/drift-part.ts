import { suggestion } from '../domain/nearest';
import { EXIT, Exit } from '../domain/exit';
import { partName } from '../deploy/live/part-name';
import { type CloudObject, type SharedCloud, assignmentOf, wrongValue } from '../deploy/simulated-cloud';

/** A part that Terraform knows nothing of: `acme-dev-risk/queue/night`. */
export interface PartAddress {
  readonly workspace: string;
  readonly kind: string;
  readonly name: string;
}

/** What parts are called on the command line. */
const KINDS: Readonly<Record<string, string>> = {
  queue: 'Custom::SparkQueue',
  kyuubi: 'Custom::SparkKyuubi',
  livy: 'ALIYUN::EMR::LivyCompute',
  session: 'Custom::SparkSession',
  member: 'Custom::SparkMember',
};

/** What a part is known by: nobody changes it. */
const IDENTITY: ReadonlySet<string> = new Set(['WorkspaceId', 'WorkspaceBizId', 'Name', 'MemberId']);

/** The one word that is no assignment: somebody removed it. */
const GONE = 'gone';

/** The address of a part; undefined where it is one of Terraform. */
export function partAddress(text: string): PartAddress | undefined {
  const [, workspace = '', word = '', name = ''] = /^([^/[\]"]+)\/([a-z]+)\/([^/]+)$/.exec(text) ?? [];
  if (workspace === '') return undefined;
  const kind = KINDS[word];
  if (kind !== undefined) return { workspace, kind, name };
  throw new Exit(EXIT.input, `[simulate.part.unknown] '${word}' is no part of a workspace\n  fix: ${suggestion(word, Object.keys(KINDS))}`);
}

/** Changes a part of a workspace as somebody does in the console of the service, or removes it. Returns its id. */
export async function driftPart(cloud: SharedCloud, at: PartAddress, assignments: readonly string[]): Promise<string> {
  const objects = await cloud.control.objects();
  const workspace = objects.find(
    ({ kind, attributes }) => kind === 'ALIYUN::EMR::SparkWorkspace' && attributes['WorkspaceName'] === at.workspace,
  );
  if (workspace === undefined)
    throw new Exit(
      EXIT.input,
      `[simulate.part.unknown] the cloud has no workspace '${at.workspace}'\n  fix: deploy with --simulate first, or name one that is there`,
    );
  const parts = objects.filter(
    ({ kind, attributes }) => kind === at.kind && [attributes['WorkspaceId'], attributes['WorkspaceBizId']].includes(workspace.id),
  );
  const part = parts.find(({ attributes }) => partName(attributes) === at.name);
  if (part === undefined) throw new Exit(EXIT.input, unknownPart(at, parts));
  if (assignments.length === 1 && assignments[0] === GONE) await cloud.control.remove(part.kind, part.id);
  else await cloud.control.drift(part.kind, part.id, changesOf(part, assignments));
  return part.id;
}

function changesOf({ attributes }: CloudObject, assignments: readonly string[]): CloudObject['attributes'] {
  const changes = assignments.map((text) => assignmentOf(text));
  const known = Object.keys(attributes).filter((name) => !IDENTITY.has(name));
  const unknown = changes.map(([name]) => name).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Exit(EXIT.input, `[simulate.attribute.unknown] it has no attribute '${unknown}'\n  fix: ${suggestion(unknown, known)}`);
  const wrong = changes.filter(([name, value]) => sortOf(value) !== sortOf(attributes[name]));
  if (wrong.length === 0) return Object.fromEntries(changes);
  throw new Exit(EXIT.input, wrong.map(([name, value]) => wrongValue(name, value, sortOf(attributes[name]))).join('\n'));
}

const SORTS: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', boolean: 'true or false' };

const sortOf = (value: unknown): string => SORTS[typeof value] ?? (Array.isArray(value) ? 'a list' : 'a map of names and values');

const unknownPart = ({ workspace, name }: PartAddress, parts: readonly CloudObject[]): string =>
  `[simulate.part.unknown] workspace '${workspace}' has nothing of the kind that is called '${name}'\n  fix: ${suggestion(
    name,
    parts.flatMap(({ attributes }) => partName(attributes) ?? []),
  )}`;
