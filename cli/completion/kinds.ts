import { Option, type Argument } from 'commander';

/** What stands for an option or argument. */
export type Kind = 'files' | 'folders' | 'environments' | 'businesses' | 'stacks' | 'described' | 'regions' | 'commands';

/** By an option's name. */
const OPTIONS: Readonly<Record<string, Kind>> = {
  '--env': 'environments',
  '--refresh': 'environments',
  '--stack': 'stacks',
  '--business': 'businesses',
  '--package': 'files',
  '--to': 'files',
};

/** By the word that stands for the value in the help. */
const PLACEHOLDERS: Readonly<Record<string, Kind>> = {
  dir: 'folders',
  folder: 'folders',
  file: 'files',
  plans: 'files',
  region: 'regions',
  source: 'environments',
  first: 'environments',
  second: 'environments',
};

/** By a command and an argument of it. */
const ARGUMENTS: Readonly<Record<string, Kind>> = { 'describe name': 'described', 'help command': 'commands' };

const lookUp = (table: Readonly<Record<string, Kind>>, key: string): Kind | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** What an option or argument of a command takes; undefined where it is a text that nobody can guess. */
export function kindOf(command: string, what: Option | Argument): Kind | undefined {
  if (what instanceof Option) {
    const placeholder = /[<[]([\w-]+)/.exec(what.flags)?.[1] ?? '';
    return lookUp(OPTIONS, what.long ?? '') ?? lookUp(PLACEHOLDERS, placeholder);
  }
  return lookUp(ARGUMENTS, `${command} ${what.name()}`) ?? lookUp(PLACEHOLDERS, what.name());
}
