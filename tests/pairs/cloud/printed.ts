/** One line of what `deploy` shows before anything is done. */
export interface PrintedChange {
  readonly stack: string;
  readonly sign: string;
  readonly address: string;
  /** Logical id in a template. */
  readonly inner?: string;
  /** `partition_num: 24 -> 30`, by path. */
  readonly values: ReadonlyMap<string, readonly [before: string, after: string]>;
}

export interface Printed {
  readonly changes: readonly PrintedChange[];
  /** Stacks with more updates than are named: only tags and the like. */
  readonly folded: ReadonlySet<string>;
  /** Stacks that are planned only when another one is deployed. */
  readonly later: ReadonlySet<string>;
}

const TITLE = /^ {2}(\+|~|-|-\/\+|forgets) ([a-z]\w+\.[\w-]+)(?: > (\w+))?/;
const VALUE = /^ {6}(\S.*?): (.*?) -> (.*?)(?: \(makes it anew\))?$/;

/** Reads what was printed; every line of it as a person reads it. */
export function printedIn(output: string): Printed {
  const changes: (PrintedChange & { readonly values: Map<string, readonly [string, string]> })[] = [];
  const [folded, later] = [new Set<string>(), new Set<string>()];
  let stack = '';
  for (const line of output.split('\n')) {
    stack = /^([\w-]+):$/.exec(line)?.[1] ?? stack;
    const waits = /^([\w-]+) .*planned (?:when|again after) /.exec(line)?.[1];
    if (waits !== undefined) later.add(waits);
    if (/^ {2}~ \d+ more, only/.test(line)) folded.add(stack);
    const [, sign, address, inner] = TITLE.exec(line) ?? [];
    if (sign !== undefined && address !== undefined)
      changes.push({ stack, sign, address, ...(inner === undefined ? {} : { inner }), values: new Map() });
    const [, path, before, after] = VALUE.exec(line) ?? [];
    if (path !== undefined && before !== undefined && after !== undefined) changes.at(-1)?.values.set(path, [before, after]);
  }
  return { changes, folded, later };
}
