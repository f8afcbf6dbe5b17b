import type { Argument, Command, Option } from 'commander';
import { kindOf, type Kind } from './kinds';

/** What may follow, each with a word about it where there is one; or paths, which a shell knows best. */
export type Follows = 'files' | 'folders' | readonly Candidate[];

export interface Candidate {
  readonly value: string;
  readonly about?: string;
}

/** Names of what is described, and other words of a kind, as far as they are known. */
export type Named = (kind: Exclude<Kind, 'files' | 'folders'>, estate: string | undefined) => readonly string[];

interface At {
  readonly command: Command;
  /** How many arguments the command has got. */
  readonly given: number;
  /** The option whose value comes next. */
  readonly open?: Option;
  readonly estate?: string;
}

/**
 * What may follow words of a command line, by the tables of options themselves.
 * @param root the program with all its commands
 * @param words what is typed after the program's name; the last one is not finished
 */
export function follows(root: Command, words: readonly string[], named: Named): Follows {
  const current = words.at(-1) ?? '';
  const at = walked(root, joined(words.slice(0, -1)));
  const [, option, begun] = /^(--[\w-]+)=(.*)$/.exec(current) ?? [];
  // bash takes `=` for a word of its own and asks for what comes after it.
  if (at.open) return valuesOf(at, at.open, current.replace(/^=/, ''), named);
  if (option !== undefined) {
    const found = at.command.options.find(({ long }) => long === option);
    const values = found ? valuesOf(at, found, begun ?? '', named) : [];
    return typeof values === 'string' ? values : values.map((one) => ({ ...one, value: `${option}=${one.value}` }));
  }
  if (current.startsWith('-')) return begins(optionsOf(at.command), current);
  const argument = at.command.registeredArguments[at.given] ?? at.command.registeredArguments.findLast(({ variadic }) => variadic);
  if (argument) {
    const values = valuesOf(at, argument, current, named);
    if (typeof values === 'string') return values;
    return values.length > 0 || at.command.commands.length === 0 ? values : begins(commandsOf(at.command), current);
  }
  if (at.command.commands.length === 0) return begins(optionsOf(at.command), current);
  return at.given === 0 ? begins(commandsOf(at.command), current) : [];
}

/** `--env`, `=`, `prod` are one word to everybody but bash. */
const joined = (words: readonly string[]): string[] => words.filter((word) => word !== '=');

function walked(root: Command, words: readonly string[]): At {
  let at: At = { command: root, given: 0 };
  for (const word of words) {
    const { command, given, open, ...rest } = at;
    if (open) at = { command, given, ...rest, ...(open.long === '--estate' && { estate: word }) };
    else if (word.startsWith('-')) {
      const [name = '', value] = word.split('=', 2);
      const option = command.options.find(({ long, short }) => long === name || short === name);
      const takes = option !== undefined && (option.required || option.optional) && value === undefined;
      at = {
        command,
        given,
        ...rest,
        ...(takes && { open: option }),
        ...(name === '--estate' && value !== undefined && { estate: value }),
      };
    } else {
      const next = given === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      at = next ? { ...rest, command: next, given: 0 } : { ...rest, command, given: given + 1 };
    }
  }
  return at;
}

function valuesOf({ command, estate }: At, what: Option | Argument, begun: string, named: Named): Follows {
  if (what.argChoices)
    return begins(
      what.argChoices.map((value) => ({ value })),
      begun,
    );
  const kind = kindOf(command.name(), what);
  if (kind === 'files' || kind === 'folders') return kind;
  return kind === undefined
    ? []
    : begins(
        named(kind, estate).map((value) => ({ value })),
        begun,
      );
}

const begins = (candidates: readonly Candidate[], begun: string): Candidate[] => candidates.filter(({ value }) => value.startsWith(begun));
const commandsOf = ({ commands }: Command): Candidate[] => commands.map((one) => ({ value: one.name(), about: one.description() }));
const optionsOf = ({ options }: Command): Candidate[] => [
  ...options.map(({ long, description }) => ({ value: long ?? '', about: description })),
  { value: '--help', about: 'options and an example' },
];
