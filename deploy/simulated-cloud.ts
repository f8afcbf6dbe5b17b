/* The one file that knows how simulator/ is started and spoken to. */
import { dirname, join } from 'node:path';
import {
  type CloudObject,
  type Control,
  type Fault,
  SimulatorProblem,
  attachSimulator,
  parseAssignment,
  resolveAddress,
  startSimulator,
} from '../simulator';
import { convertedIn, wantedIn } from '@lakewright/provider-knowledge/conform/converted';
import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import { DEPLOYED_OUTPUT, type DeployedRecord } from '../domain/deployed';
import { suggestion } from '../domain/nearest';
import { EXIT, Exit } from '../domain/exit';
import { outputFolder } from '../stacks/output-folder';
import { onlyForOurUser } from './private';
import { FUNCTION_HOST } from './simulated/function-host';
import { servedDocument } from './simulated/served-document';
import { readDocument, type StackFolder } from './stacks/stack-folder';

export type { CloudObject, Fault, HttpRequest } from '../simulator';

type Variables = Readonly<Record<string, string>>;

/** Options of a simulated cloud, as the command line has them. */
export interface CloudOptions {
  readonly stateFile: string;
  readonly strict?: boolean;
  /** Milliseconds. */
  readonly latency?: number;
  /** File that gets a JSON line per call. */
  readonly log?: string;
  /** Limits of the account by kind. */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Objects that are there from the start. */
  readonly existing?: readonly CloudObject[];
}

/** The program of a cloud in a process of its own. */
const DAEMON = join(__dirname, 'simulated', 'cloud-daemon');

/** Joins the simulator that serves a file, or starts one in a process of its own, which runs our functions. */
export const attachCloud = (options: Parameters<typeof attachSimulator>[0]): ReturnType<typeof attachSimulator> =>
  attachSimulator(options, DAEMON);

/** A simulated cloud that lives as long as somebody uses it, in a process of its own. */
export interface SharedCloud {
  /** Variables for Terraform in a stack's folder. */
  readonly envFor: (stack: StackFolder) => Promise<Variables>;
  readonly control: Control;
  /** Leaves it. */
  readonly close: () => void;
}

/** Joins the cloud that is kept in `stateFile`, wherever it runs, or starts it. */
export async function joinCloud(stateFile: string): Promise<SharedCloud> {
  onlyForOurUser();
  outputFolder(dirname(stateFile));
  const cloud = await inOurWords(() => attachCloud({ stateFile }));
  return {
    envFor: (stack) => inOurWords(() => cloud.envFor({ label: stack.name, ...accountOf(stack), configurations: [servedDocument(stack)] })),
    control: cloud.control,
    close: () => void cloud.stop(),
  };
}

/** A rehearsal has credentials of whichever account a stack is in. */
function accountOf(stack: StackFolder): { readonly account?: string } {
  const { account } = (readDocument(stack).output?.[DEPLOYED_OUTPUT]?.value ?? {}) as Partial<DeployedRecord>;
  return account ? { account: account.id } : {};
}

/** A simulated cloud in this process. */
export interface OwnCloud {
  readonly env: Variables;
  readonly arm: (fault: Fault) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a cloud here. Others find it by its file. */
export async function openCloud(options: CloudOptions): Promise<OwnCloud> {
  onlyForOurUser();
  outputFolder(dirname(options.stateFile));
  const { env, control, stop } = await inOurWords(() => startSimulator({ ...options, functions: FUNCTION_HOST }));
  return { env, arm: (fault) => control.fault(fault), stop };
}

/** Changes attributes of the object at `address` of a Terraform state, behind Terraform's back. Returns its id. */
export function driftAt(cloud: SharedCloud, stateFile: string, address: string, assignments: readonly string[]): Promise<string> {
  return inOurWords(async () => {
    const { kind, id } = resolveAddress(stateFile, address);
    const changes = assignments.map((text) => parseAssignment(text, (name) => isText(kind, name)));
    const unknown = changes.map(([name]) => name).filter((name) => !attributesOf(kind).includes(name));
    if (unknown.length > 0) throw new Exit(EXIT.input, unknown.map((name) => unknownAttribute(kind, name)).join('\n'));
    await cloud.control.drift(kind, id, held(kind, changes));
    return id;
  });
}

/** The values as attributes of this type hold them; exits 1 with all that cannot be one. */
function held(kind: string, changes: readonly (readonly [name: string, value: unknown])[]): CloudObject['attributes'] {
  const block = findResourceSchema(kind)?.block ?? {};
  const values = changes.map(([name, value]) => [name, convertedIn(block, name, value)] as const);
  const wrong = changes.filter((_, index) => values[index]?.[1] === undefined);
  if (wrong.length > 0) throw new Exit(EXIT.input, wrong.map(([name, value]) => wrongValue(name, value, wantedIn(block, name))).join('\n'));
  return Object.fromEntries(values) as CloudObject['attributes'];
}

/** That somebody gives an attribute what it cannot be. */
export const wrongValue = (name: string, value: unknown, wanted: string): string =>
  `[simulate.attribute.value] '${name}' cannot be ${JSON.stringify(value)}\n  fix: write ${wanted}`;

/** `MaxCu=600` as a name and a value; exits 1 where it is neither. */
export function assignmentOf(text: string): ReturnType<typeof parseAssignment> {
  try {
    return parseAssignment(text);
  } catch (error) {
    if (!(error instanceof SimulatorProblem)) throw error;
    throw new Exit(EXIT.input, error.message);
  }
}

/** A document in JSON is a text, too, wherever an attribute is one. */
const isText = (kind: string, name: string): boolean => findResourceSchema(kind)?.block.attributes?.[name]?.type === 'string';

const attributesOf = (kind: string): string[] => {
  const { attributes = {}, block_types: blocks = {} } = findResourceSchema(kind)?.block ?? {};
  return [...Object.keys(attributes), ...Object.keys(blocks)];
};

const unknownAttribute = (kind: string, name: string): string =>
  `[simulate.attribute.unknown] ${kind} has no attribute '${name}'\n  fix: ${suggestion(name, attributesOf(kind))}`;

/** What nobody can mend by changing what was written. */
const NOT_YOURS: ReadonlySet<string> = new Set(['simulator.start.failed', 'simulator.gone']);

async function inOurWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SimulatorProblem)) throw error;
    throw new Exit(NOT_YOURS.has(error.code) ? EXIT.tool : EXIT.input, error.message);
  }
}
