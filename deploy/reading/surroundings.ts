import { EXIT, Exit } from '../../domain/exit';
import { type Position, isError } from '../../domain/problem';
import type { RequiredEstate } from '../../model/require-estate';
import { formatProblems } from '../../model/problems/format';
import type { Allowance } from '../../plan';
import { estatePath } from '../../stacks/problems/estate-path';
import { type StackRef, allStacks } from '../../stacks/stack-list';
import type { Engine } from '../engine/find-engine';
import { type StackFolder, readDocument, terraformIn } from '../stacks/stack-folder';
import { readAllowances } from './read-allowances';
import type { Surroundings } from './reader';
import { stateOfItsOwn } from './state-of-its-own';

/** What a run adds to what an estate says. */
interface Run {
  readonly engine: Engine;
  readonly simulated: boolean;
  /** A day such as `2026-11-28`. */
  readonly today: string;
}

/** What an estate says of its stacks, for the reading of their plans. */
export function surroundingsOf(
  { estate, origins, root }: RequiredEstate,
  stacks: readonly StackFolder[],
  { engine, simulated, today }: Run,
): Surroundings {
  const refs = allStacks(estate);
  const refOf = (stack: string): StackRef | undefined => refs.find(({ name }) => name === stack);
  const environmentNamed = (stack: string): string | undefined => refOf(stack)?.environment;
  const folder = (stack: string): StackFolder | undefined => stacks.find(({ name }) => name === stack);
  return {
    described: refs.map(({ name }) => name),
    estate: { identity: estate.id, apart: (stack) => stateOfItsOwn(refOf(stack), folder(stack), simulated) },
    allowances: allowedIn(root, today),
    today,
    environmentOf: (stack) => {
      const name = environmentNamed(stack);
      const environment = name === undefined ? undefined : estate.environments[name];
      return environment && { name: environment.name, allowDataLoss: environment.allowDataLoss };
    },
    placeOf: (stack, address, attribute): Position | undefined => {
      const environment = environmentNamed(stack);
      if (environment === undefined) return undefined;
      if (address === '') return origins.place(['environments', environment, ...(attribute === undefined ? [] : [attribute])], 'value');
      const found = folder(stack);
      const path = found && constructOf(found, address);
      // Places of attributes are not known one by one: the reading asks for that of the resource next.
      return path === undefined || attribute !== undefined ? undefined : origins.place(estatePath(path, estate, refs), 'key');
    },
    terraformFor: (stack) => {
      const found = folder(stack);
      return found ? terraformIn(found, engine) : `${engine.binary} -chdir=cdktf.out/stacks/${stack}`;
    },
  };
}

/** What the estate allows to be lost. Exits 1 with everything that is wrong in the list. */
function allowedIn(root: string, today: string): readonly Allowance[] {
  const { allowances, problems } = readAllowances(root, today);
  if (problems.some(isError)) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return allowances;
}

/** Path of the construct that describes a resource, as the synthesis notes it. */
function constructOf(stack: StackFolder, address: string): string | undefined {
  const [type = '', name = ''] = address.replace(/\[.*$/, '').split('.');
  return readDocument(stack).resource?.[type]?.[name]?.['//']?.metadata?.path;
}
