import { Command } from 'commander';
import { COMMANDS } from '../commands';

/** The program with the options of all its commands, to be looked at and not run. */
export function wholeProgram(): Command {
  const root = new Command('lakewright').version('0');
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) load().define(root.command(name).description(summary));
  root.command('help').description('show options and an example of a command').argument('[command]');
  return root;
}
