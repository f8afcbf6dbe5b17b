import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../domain/exit';
import type { RequiredEstate } from '../../model/require-estate';
import { type StackState, readState } from '../../plan';
import { type StackRef, allStacks } from '../../stacks/stack-list';
import { placeOfStack } from '../../stacks/state/place-of-stack';
import type { StatePlace } from '../../stacks/state/state-place';
import { askTerraform } from '../engine/ask-terraform';
import { StackProblem } from '../events/failure';
import { runInOrder } from '../order/schedule';
import type { Conditions } from '../stacks/conditions';
import type { Target } from '../target';
import type { StackRead } from './stack-read';

/** What the states of stacks hold that a run does not work on. Read when it is first asked for, and only then. */
export type OtherStates = () => Promise<readonly StackRead[]>;

/** Where this run looks. */
export interface Elsewhere {
  readonly read: RequiredEstate;
  readonly select: readonly StackRef[];
  readonly target: Pick<Target, 'out' | 'stateFolder'>;
  readonly parallel: number;
  /** Only these. @default - all of the selected environments */
  readonly only?: readonly StackRef[];
}

/** Folder below the output folder for calls of Terraform that know a backend and nothing else: no provider is installed for them. */
const FOLDER = '.states';

/** The states of all stacks that are described in the selected environments and not selected. Nothing is written to them. */
export function otherStates(
  { read, select, target, parallel, only = allStacks(read.estate) }: Elsewhere,
  conditions: Conditions,
): OtherStates {
  const environments = new Set(select.map(({ environment }) => environment));
  const selected = new Set(select.map(({ name }) => name));
  const others = only.filter(({ name, environment }) => environments.has(environment) && !selected.has(name));
  let found: Promise<readonly StackRead[]> | undefined;
  return () => (found ??= readAll(others, { read, target, parallel }, conditions));
}

async function readAll(
  refs: readonly StackRef[],
  { read, target, parallel }: Omit<Elsewhere, 'select'>,
  conditions: Conditions,
): Promise<readonly StackRead[]> {
  const reads: StackRead[] = [];
  await runInOrder(
    refs.map((ref) => ({ ...ref, needs: [] })),
    {
      parallel,
      stopped: () => conditions.interrupt.stopped,
      run: async (ref) => {
        const { name } = ref;
        const place = placeOfStack(read, ref, target.stateFolder);
        const state = place && stateIn(await textOf(name, place, target.out, conditions), name);
        if (state !== undefined) reads.push({ name, state });
        return true;
      },
    },
  );
  return reads;
}

async function textOf(name: string, place: StatePlace, out: string, conditions: Conditions): Promise<string> {
  if (place.kind === 'local') return existsSync(place.path) ? readFileSync(place.path, 'utf8') : '';
  const dir = join(out, FOLDER, name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'main.tf.json'), JSON.stringify({ terraform: { backend: { oss: backendOf(place) } } }));
  const { engine, interrupt } = conditions;
  const env = await conditions.env({ name, dir, needs: [] });
  await askTerraform({ engine, dir, env, interrupt, args: ['init', '-input=false', '-no-color', '-reconfigure'] });
  return askTerraform({ engine, dir, env, interrupt, args: ['state', 'pull'] });
}

/** In Terraform's spelling. */
const backendOf = ({ object }: Extract<StatePlace, { readonly kind: 'oss' }>): Readonly<Record<string, unknown>> => ({
  encrypt: true,
  bucket: object.bucket,
  prefix: object.prefix,
  key: object.key,
  region: object.region,
  tablestore_endpoint: object.tablestoreEndpoint,
  tablestore_table: object.tablestoreTable,
});

function stateIn(text: string, stack: string): StackState | undefined {
  const read = readState(text, stack);
  if (read.ok) return read.value;
  throw new StackProblem({
    code: 'deploy.state.unreadable',
    message: `the state of '${stack}' cannot be read, and something may live there in what goes: ${read.problems[0]?.message ?? ''}`,
    fix: `deploy '${stack}' first: that mends a state that was left half-written, or says what is wrong with it`,
    exit: EXIT.tool,
  });
}
