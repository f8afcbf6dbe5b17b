import { isSymbol } from '../../domain/text/symbol';
import type { HeldResource, JsonObject, StackState } from '../../plan';
import type { Held } from '../deployed/deployed-estate';

/** What the older description holds of what was written: what only the account knows is no size. */
export const heldIn = (states: readonly StackState[]): Held =>
  new Map(states.map(({ stack, resources }) => [stack, resources.map(withoutSymbols)]));

const withoutSymbols = (held: HeldResource): HeldResource => ({
  ...held,
  attributes: Object.fromEntries(Object.entries(held.attributes).filter(([, value]) => !isSymbol(value))) as JsonObject,
});
