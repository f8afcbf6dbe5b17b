import { EXIT, Exit } from '../../domain/exit';
import { type Problem, isError } from '../../domain/problem';
import type { RequiredEstate } from '../../model/require-estate';
import { formatProblems } from '../../model/problems/format';
import { type StackRef, allStacks } from '../../stacks/stack-list';
import type { StatePlace } from '../../stacks/state/state-place';
import type { Engine } from '../engine/find-engine';
import { type StackDocument, type StackFolder, terraformIn } from '../stacks/stack-folder';
import type { KnownStates } from '../states/known';
import { moveText } from '../states/move-text';
import { describedBy } from './described';
import { documentsOnce } from './documents';
import { keysIn } from './key-places';
import { readAllowances } from './read-allowances';
import type { BesidePlans } from './reader';
import { writtenPlaces } from './written-places';
import { stateOfItsOwn } from './state-of-its-own';

/** What a run adds to what an estate says. */
interface Run {
  readonly engine: Engine;
  readonly simulated: boolean;
  /** A day such as `2026-11-28`. */
  readonly today: string;
  readonly states: KnownStates;
}

/**
 * What an estate says of its stacks, for the reading of their plans. Needs nothing synthesized; exits 1 with everything that is wrong in the
 * list of allowances.
 */
export function besidePlansOf(read: RequiredEstate, stacks: readonly StackFolder[], run: Run): BesidePlans {
  const { engine, simulated, today, states } = run;
  const undescribed = states.undescribed.map(({ ref }) => ref);
  const refs = [...allStacks(read.estate), ...undescribed];
  const refOf = (stack: string): StackRef | undefined => refs.find(({ name }) => name === stack);
  const folder = (stack: string): StackFolder | undefined => stacks.find(({ name }) => name === stack);
  const worked = new Set(stacks.map(({ name }) => refOf(name)?.environment));
  const isShown = ({ environment }: StackRef): boolean => worked.has(environment) || !Object.hasOwn(read.estate.environments, environment);
  const { allowances, problems } = allowedIn(read.root, today);
  return {
    ...describedBy(read.estate, undescribed),
    states: states.undescribed.filter(({ ref }) => isShown(ref)).map(({ state }) => state),
    bucketOf: (stack) => bucketOf(states.undescribed.find(({ ref }) => ref.name === stack)?.place),
    moveOf: (from, to) => moveText(from, to, states, stacks, engine),
    estate: { identity: read.estate.id, apart: (stack) => stateOfItsOwn(refOf(stack), folder(stack), simulated) },
    allowances,
    allowanceProblems: problems,
    today,
    keysTo: keysIn(read),
    placeOf: writtenPlaces(read, documentsIn(folder)),
    terraformFor: (stack) => {
      const found = folder(stack);
      return found ? terraformIn(found, engine) : `${engine.binary} -chdir=cdktf.out/stacks/${stack}`;
    },
  };
}

/** What is synthesized of a stack, each parsed once. */
function documentsIn(folder: (stack: string) => StackFolder | undefined): (stack: string) => StackDocument | undefined {
  const documentIn = documentsOnce();
  return (stack) => {
    const found = folder(stack);
    return found && documentIn(found);
  };
}

const bucketOf = (place: StatePlace | undefined): string | undefined => (place?.kind === 'oss' ? place.object.bucket : undefined);

function allowedIn(root: string, today: string): ReturnType<typeof readAllowances> {
  const read = readAllowances(root, today);
  if (read.problems.some(isError)) throw new Exit(EXIT.input, formatProblems(read.problems), read.problems as readonly Problem[]);
  return read;
}
