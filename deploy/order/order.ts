/** Anything that waits for others of its kind. */
export interface Waiting {
  readonly name: string;
  /** Names it waits for; names that are not in the list are taken as done. */
  readonly needs: readonly string[];
}

/** What can start: not started, and everything it needs that is in the list is done. In the order of the list. */
export function ready<T extends Waiting>(all: readonly T[], started: ReadonlySet<string>, done: ReadonlySet<string>): T[] {
  const listed = new Set(all.map(({ name }) => name));
  return all.filter(({ name, needs }) => !started.has(name) && needs.every((need) => !listed.has(need) || done.has(need)));
}

/** The same things to be taken down: each waits for those that need it, last ones first. */
export function reversed<T extends Waiting>(all: readonly T[]): T[] {
  return [...all].reverse().map((one) => ({ ...one, needs: all.filter(({ needs }) => needs.includes(one.name)).map(({ name }) => name) }));
}

/** Names that wait for each other in a circle, so that none of them could ever start; empty if all is well. */
export function circular(all: readonly Waiting[]): string[] {
  const done = new Set<string>();
  for (;;) {
    const next = ready(all, done, done);
    if (next.length === 0) return all.map(({ name }) => name).filter((name) => !done.has(name));
    for (const { name } of next) done.add(name);
  }
}
