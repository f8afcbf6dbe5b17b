/** Options of a call that a command to go on with repeats, as words of a shell. */
export interface Called {
  /** @default - the estate that is found without saying */
  readonly estate?: string | undefined;
  readonly env?: string | undefined;
  readonly simulate?: boolean | undefined;
}

/** Commands that read no estate. */
export const WITHOUT_ESTATE: readonly string[] = ['init', 'completion'];
/** Where the estate lies that needs no naming. */
const USUAL = 'estate';

/** Which options are repeated in which commands. */
const REPEATED: readonly { readonly option: string; readonly of: RegExp; words(called: Called): readonly string[] }[] = [
  {
    option: '--estate',
    of: new RegExp(`^(?!(?:${WITHOUT_ESTATE.join('|')})\\b)`),
    words: ({ estate }) => (estate === undefined || estate === USUAL ? [] : ['--estate', estate]),
  },
  { option: '--env', of: /^local /, words: ({ env }) => (env === undefined ? [] : ['--env', env]) },
  // Not of deploy: a rehearsal ends with how the same is done in the account.
  { option: '--simulate', of: /^destroy$/, words: ({ simulate }) => (simulate ? ['--simulate'] : []) },
];

const PROGRAM = 'npx lakewright ';
/** A command, with the second word of those that have one, and what else is on its line. */
const COMMAND = new RegExp(`${PROGRAM}((?:(?:add|ci|local) [a-z-]+|simulate (?:drift|fault)|[a-z]+)\\b)((?:(?!${PROGRAM}).)*)`, 'g');

/** `text` with every command in it repeating what this call was told: which estate it is about, and whether it is a rehearsal. */
export function onwards(text: string, called: Called): string {
  if (!text.includes(PROGRAM)) return text;
  return text.replace(COMMAND, (_all, command: string, rest: string) => {
    const missing = REPEATED.filter(({ option, of }) => of.test(command) && !rest.includes(`${option} `) && !rest.endsWith(option));
    return [PROGRAM.trim(), command, ...missing.flatMap(({ words }) => words(called))].join(' ') + rest;
  });
}

/** {@link onwards} of every text in plain data. */
export function onwardsIn<T>(value: T, called: Called): T {
  if (typeof value === 'string') return onwards(value, called) as T & string;
  if (Array.isArray(value)) return value.map((item: unknown) => onwardsIn(item, called)) as T & unknown[];
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onwardsIn(inner as unknown, called)])) as T & object;
}
