import { EXIT, Exit } from '../../domain/exit';
import { type Position, isError } from '../../domain/problem';
import type { RequiredEstate } from '../../model/require-estate';
import { formatProblems } from '../../model/problems/format';
import type { Allowance } from '../../plan';
import { estatePath } from '../../stacks/problems/estate-path';
import { writtenPath } from '../../stacks/problems/written-path';
import { allStacks } from '../../stacks/stack-list';
import type { Engine } from '../engine/find-engine';
import { type StackFolder, readDocument, terraformIn } from '../stacks/stack-folder';
import { moveText } from '../states/move-text';
import type { KnownStates } from '../states/known';
import { readAllowances } from './read-allowances';
import type { Surroundings } from './reader';

/** What an estate says of its stacks, for the reading of their plans. `today` is a day such as `2026-11-28`. */
export function surroundingsOf(
  { estate, origins, root }: RequiredEstate,
  stacks: readonly StackFolder[],
  states: KnownStates,
  engine: Engine,
  today: string,
): Surroundings {
  const refs = allStacks(estate);
  const environmentNamed = (stack: string): string | undefined =>
    (refs.find(({ name }) => name === stack) ?? states.undescribed.find(({ ref }) => ref.name === stack)?.ref)?.environment;
  const folder = (stack: string): StackFolder | undefined => stacks.find(({ name }) => name === stack);
  const selected = new Set(stacks.map(({ name }) => environmentNamed(name)));
  const isShown = (environment: string): boolean => selected.has(environment) || !Object.hasOwn(estate.environments, environment);
  return {
    states: [
      ...states.described.map(({ state }) => state),
      ...states.undescribed.filter(({ ref }) => isShown(ref.environment)).map(({ state }) => state),
    ],
    moveOf: (from, to) => moveText(from, to, states, stacks, engine),
    described: refs.map(({ name }) => name),
    allowances: allowedIn(root, today),
    today,
    environmentOf: (stack) => {
      const name = environmentNamed(stack);
      const environment = name === undefined ? undefined : estate.environments[name];
      return environment && { name: environment.name, allowDataLoss: environment.allowDataLoss };
    },
    placeOf: (stack, address, attribute, inner): Position | undefined => {
      const environment = environmentNamed(stack);
      if (environment === undefined) return undefined;
      if (address === '') return origins.place(['environments', environment, ...(attribute === undefined ? [] : [attribute])], 'value');
      const found = folder(stack);
      const path = found && constructOf(found, address);
      if (path === undefined) return undefined;
      const thing = estatePath(path, estate, refs);
      if (attribute === undefined) return origins.place(thing, 'key');
      // Where an attribute's own place is not known, the reading asks for that of the resource next.
      const below = inner === undefined ? writtenPath(address, attribute) : undefined;
      return below && origins.place([...thing, ...below], 'value');
    },
    terraformFor: (stack) => {
      const found = folder(stack);
      return found ? terraformIn(found, engine) : `${engine.binary} -chdir=cdktf.out/stacks/${stack}`;
    },
  };
}

/** What the estate allows to be lost. Exits 1 with everything that is wrong in the list. */
export function allowedIn(root: string, today: string): readonly Allowance[] {
  const { allowances, problems } = readAllowances(root, today);
  if (problems.some(isError)) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return allowances;
}

/** Path of the construct that describes a resource, as the synthesis notes it. */
function constructOf(stack: StackFolder, address: string): string | undefined {
  const [type = '', name = ''] = address.replace(/\[.*$/, '').split('.');
  return readDocument(stack).resource?.[type]?.[name]?.['//']?.metadata?.path;
}
