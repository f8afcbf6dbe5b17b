/** No text sends anybody to an option that its command does not have: messages, docs, guides, workflows. */
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { COMMANDS } from '../../cli/commands';
import { PROJECT } from '../support/cli';
import { texts } from './texts';

/** Options of each command and of its subcommands, from their own tables. */
const OPTIONS = new Map(
  Object.entries(COMMANDS).map(([name, { load }]) => {
    const command = new Command(name);
    load().define(command);
    return [
      name,
      new Set([...[command, ...command.commands].flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])), '--help']),
    ];
  }),
);

/** A call and what is given to it, to the end of its line, of the code or of the string that it stands in, or to a second call. */
const CALLED = /(?:npx |`|\$ |bin\/)lakewright(?:\.js)? ([a-z][a-z-]*)([^`\n#'"|&;]*)/g;

function unknownIn(text: string): string[] {
  return [...text.matchAll(CALLED)].flatMap(([, name = '', rest = '']) => {
    const known = OPTIONS.get(name);
    const given = [...rest.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);
    return known ? given.filter((option) => !known.has(option)).map((option) => `${name} ${option}`) : [];
  });
}

describe('options that texts name', () => {
  it('are found where there are some', () => {
    expect(unknownIn('run npx lakewright deploy --env dev --fast, `lakewright list --json`, then npx lakewright validate --fixed')).toEqual(
      ['deploy --fast', 'validate --fixed'],
    );
  });

  it('all exist', () => {
    const wrong = texts(PROJECT).flatMap((file) =>
      unknownIn(readFileSync(file, 'utf8')).map((call) => `${relative(PROJECT, file)}: ${call}`),
    );
    expect(wrong).toEqual([]);
  });
});
