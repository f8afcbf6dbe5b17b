import { dirname, join } from 'node:path';
import type { RequiredEstate } from '../../model/require-estate';
import type { Estate } from '../../model/model';
import { EXIT, Exit } from '../../domain/exit';
import { BOOTSTRAP_FOLDER } from '../../stacks/stack-context';
import { type StackRef, allStacks } from '../../stacks/stack-list';
import type { UndescribedStackProps } from '../../stacks/undescribed-stack';
import type { FoundState, FoundStates } from './find';
import { type UndescribedStack, undescribedIn } from './undescribed';

/** Which states exist, and what they are to the estate. */
export interface KnownStates {
  /** Of stacks that are described, where their environment keeps them. */
  readonly described: readonly FoundState[];
  readonly undescribed: readonly UndescribedStack[];
  /** Where nobody could look, each as a sentence. */
  readonly unread: readonly string[];
}

/** Sorts what was found. `rehearsed`: all of it is from the one folder of a rehearsal. */
export function knownStates({ states, unread }: FoundStates, { estate, root }: RequiredEstate, rehearsed: boolean): KnownStates {
  const refs = new Map(allStacks(estate).map((ref) => [ref.name, ref]));
  const described = states.filter((found) => {
    const ref = refs.get(found.state.stack);
    return ref !== undefined && (rehearsed || isAtHome(ref, found, estate, root));
  });
  return { described, undescribed: undescribedIn(states, estate), unread };
}

/** A state that was moved leaves its old file behind, which is nobody's any more. */
function isAtHome({ kind, environment: name }: StackRef, { place, environment }: FoundState, estate: Estate, root: string): boolean {
  const store = estate.environments[name]?.state;
  if (place.kind === 'oss')
    return kind !== 'bootstrap' && store?.kind === 'oss' && store.bucket === place.object.bucket && environment === name;
  const folder = kind === 'bootstrap' ? BOOTSTRAP_FOLDER : store?.kind === 'local' ? store.folder : undefined;
  return folder !== undefined && dirname(place.path) === join(root, folder);
}

/** What is synthesized of a stack that only its state knows. Exits 1 where nothing says in which region it is: in another one everything would seem gone. */
export function synthesizable({ ref: { name, environment }, place, region }: UndescribedStack): UndescribedStackProps {
  if (region === undefined)
    throw new Exit(
      EXIT.input,
      `[deploy.stack.region] nothing says in which region '${name}' is: neither an environment '${environment}' nor its state\n  fix: describe environment '${environment}' again, with its region`,
    );
  return { name, environment, region, state: place };
}
