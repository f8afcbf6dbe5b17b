/** What is told of a stack that a change affects, as the JSON of a preview has it. */
export interface Affected {
  readonly name: string;
  readonly kind: 'bootstrap' | 'foundation' | 'shared' | 'business';
  readonly environment: string;
  readonly status: 'changed' | 'new' | 'left';
}

/** Stacks that one job deploys. */
export interface Row {
  readonly environment: string;
  /** With blanks between them: names of stacks have none. */
  readonly stacks: string;
}

/** Kinds of stacks in the order of their deployment: one reads only those before it. */
export const KINDS_IN_ORDER = ['foundation', 'shared', 'business'] as const;

export type Waves = Readonly<Record<(typeof KINDS_IN_ORDER)[number], readonly Row[]>>;

/** GitHub makes at most so many jobs of one matrix. */
const MOST_ROWS = 256;

/** Jobs for the stacks that a change affects, those that others read first. What nothing describes any more is never deployed, nor is what holds the states themselves. */
export function wavesOf(stacks: readonly Affected[]): Waves {
  const of = (kind: Affected['kind']): Row[] => rowsOf(stacks.filter((stack) => stack.kind === kind && stack.status !== 'left'));
  return { foundation: of('foundation'), shared: of('shared'), business: of('business') };
}

/** Stacks of a kind whose state lies where they were first deployed: no job of a CI has it. */
export const byHand = (stacks: readonly Affected[]): readonly string[] =>
  stacks.filter(({ kind, status }) => kind === 'bootstrap' && status !== 'left').map(({ name }) => name);

function rowsOf(stacks: readonly Affected[]): Row[] {
  for (let each = 1; ; each += 1) {
    const rows = [...new Set(stacks.map(({ environment }) => environment))].flatMap((environment) =>
      inRows(
        stacks.filter((stack) => stack.environment === environment).map(({ name }) => name),
        each,
      ).map((names): Row => ({ environment, stacks: names.join(' ') })),
    );
    if (rows.length <= MOST_ROWS || each >= stacks.length) return rows;
  }
}

const inRows = (names: readonly string[], each: number): string[][] =>
  Array.from({ length: Math.ceil(names.length / each) }, (_, index) => names.slice(index * each, (index + 1) * each));

/** Names of all stacks of the rows, those that others read first. */
export const namesIn = (waves: Waves): readonly string[] =>
  KINDS_IN_ORDER.flatMap((kind) => waves[kind].flatMap(({ stacks }) => stacks.split(' ')));

/** Options of `lakewright deploy` for the stacks of a row. */
export const stackOptions = ({ stacks }: Row): string =>
  stacks
    .split(' ')
    .map((name) => `--stack ${name}`)
    .join(' ');
