import type { Waiting } from './order';

/** Something in one stack that has to go before something in another. */
export interface Before {
  readonly first: Place;
  readonly then: Place;
}

interface Place {
  readonly stack: string;
  readonly address: string;
}

/** One piece of work on a stack: what has to go first, or all that is left. */
export interface Step<T extends Waiting> extends Waiting {
  readonly of: T;
  /** Addresses that go ahead of everything else; absent for the work on the whole stack. */
  readonly clears?: readonly string[];
}

/**
 * The work on stacks in which readers let go first. A stack from which something has to go before something in a stack that it reads gets
 * two steps: one that takes away only `goes(stack, addresses)`, and the usual one. `goes` adds what has to go along.
 */
export function stepsOf<T extends Waiting>(
  all: readonly T[],
  befores: readonly Before[],
  goes: (stack: string, addresses: readonly string[]) => readonly string[],
): Step<T>[] {
  const listed = new Set(all.map(({ name }) => name));
  const against = befores.filter(
    ({ first, then }) =>
      first.stack !== then.stack && listed.has(first.stack) && listed.has(then.stack) && !waitsFor(all, then.stack, first.stack),
  );
  const cleared = new Map<string, readonly string[]>();
  for (const { name } of all) {
    const addresses = against.filter(({ first }) => first.stack === name).map(({ first }) => first.address);
    if (addresses.length > 0) cleared.set(name, goes(name, [...new Set(addresses)]));
  }
  const firsts = (stack: string, isMeant: (address: string) => boolean): string[] => [
    ...new Set(against.filter(({ then }) => then.stack === stack && isMeant(then.address)).map(({ first }) => clearing(first.stack))),
  ];
  return all.flatMap((one): Step<T>[] => {
    const clears = cleared.get(one.name);
    const whole = { name: one.name, of: one, needs: [...one.needs, ...firsts(one.name, () => true)] };
    if (clears === undefined) return [whole];
    const early = { name: clearing(one.name), of: one, clears, needs: firsts(one.name, (address) => clears.includes(address)) };
    return [early, { ...whole, needs: [...whole.needs, early.name] }];
  });
}

/** Name of the step that only removes; no stack can have such a name. */
const clearing = (stack: string): string => `${stack}, removals`;

/** Whether a stack comes after another one anyway. */
function waitsFor(all: readonly Waiting[], stack: string, other: string): boolean {
  const needs = all.find(({ name }) => name === stack)?.needs ?? [];
  return needs.some((need) => need === other || waitsFor(all, need, other));
}
