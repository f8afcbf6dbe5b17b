import type { Estate } from '../../model/model';
import { stateOf } from '../stack-context';
import type { StackRef } from '../stack-list';
import type { StatePlace } from './state-place';

/** An estate, and where it lies. */
interface Lying {
  readonly estate: Estate;
  /** Absolute folder of the estate. */
  readonly root: string;
}

/** Where the state of a described stack lies; all in `stateFolder` where one is given. Undefined for a stack of no environment. */
export function placeOfStack(
  { estate, root }: Lying,
  { kind, business, environment: name }: StackRef,
  stateFolder?: string,
): StatePlace | undefined {
  const environment = estate.environments[name];
  return environment && stateOf({ estate, environment, root, ...(stateFolder === undefined ? {} : { stateFolder }) }, business ?? kind);
}
