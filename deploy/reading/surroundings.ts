import { EXIT, Exit } from '../../domain/exit';
import { type Position, type Problem, isError } from '../../domain/problem';
import type { RequiredEstate } from '../../model/require-estate';
import { formatProblems } from '../../model/problems/format';
import type { PlaceOf } from '../../plan';
import { estatePath } from '../../stacks/problems/estate-path';
import { writtenPath } from '../../stacks/problems/written-path';
import { type StackRef, allStacks } from '../../stacks/stack-list';
import type { StatePlace } from '../../stacks/state/state-place';
import { tagPath } from '../../stacks/tagging';
import type { Engine } from '../engine/find-engine';
import { type StackDocument, type StackFolder, terraformIn } from '../stacks/stack-folder';
import type { KnownStates } from '../states/known';
import { moveText } from '../states/move-text';
import { describedBy } from './described';
import { documentsOnce } from './documents';
import { keysIn } from './key-places';
import { placesIn } from './place-of';
import { readAllowances } from './read-allowances';
import type { Surroundings } from './reader';
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
export function surroundingsOf(read: RequiredEstate, stacks: readonly StackFolder[], run: Run): Surroundings {
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
    placeOf: placesOf(read, folder),
    terraformFor: (stack) => {
      const found = folder(stack);
      return found ? terraformIn(found, engine) : `${engine.binary} -chdir=cdktf.out/stacks/${stack}`;
    },
  };
}

const bucketOf = (place: StatePlace | undefined): string | undefined => (place?.kind === 'oss' ? place.object.bucket : undefined);

/** Places as the synthesis notes them; of what is gone, as its name says. */
function placesOf(read: RequiredEstate, folder: (stack: string) => StackFolder | undefined): PlaceOf {
  const { estate, origins } = read;
  const refs = allStacks(estate);
  const gone = placesIn(read);
  const documentIn = documentsOnce();
  const placeOfTag = (stack: string, tag: string): Position | undefined => {
    const ref = refs.find(({ name }) => name === stack);
    const environment = ref && estate.environments[ref.environment];
    const path = environment && tagPath(estate, environment, environment.businesses[ref.business ?? ''], tag);
    return path && origins.place(path, 'value');
  };
  return (stack, address, attribute, inner) => {
    const environment = refs.find(({ name }) => name === stack)?.environment;
    if (environment === undefined) return undefined;
    if (address === '') return origins.place(['environments', environment, ...(attribute === undefined ? [] : [attribute])], 'value');
    const tag = /^(?:tags\.|Tags\[)([^\]]+?)(?:\]\.Value)?$/.exec(attribute ?? '')?.[1];
    if (tag !== undefined) return placeOfTag(stack, tag);
    const found = folder(stack);
    const path = found && constructOf(documentIn(found), address);
    // Where an attribute's own place is not known, the reading asks for that of the resource next.
    if (path === undefined) return attribute === undefined ? gone(stack, address) : undefined;
    const thing = estatePath(path, estate, refs);
    if (attribute === undefined) return origins.place(thing, 'key');
    const below = inner === undefined ? writtenPath(address, attribute) : undefined;
    return below && origins.place([...thing, ...below], 'value');
  };
}

function allowedIn(root: string, today: string): ReturnType<typeof readAllowances> {
  const read = readAllowances(root, today);
  if (read.problems.some(isError)) throw new Exit(EXIT.input, formatProblems(read.problems), read.problems as readonly Problem[]);
  return read;
}

/** Path of the construct that describes a resource, as the synthesis notes it. */
function constructOf({ resource }: StackDocument, address: string): string | undefined {
  const [type = '', name = ''] = address.replace(/\[.*$/, '').split('.');
  return resource?.[type]?.[name]?.['//']?.metadata?.path;
}
