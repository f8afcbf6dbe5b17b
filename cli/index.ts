import { Command } from 'commander';
import { version } from '../package.json';
import { COMMANDS } from './commands';
import { fail } from './fail';
import { loadLocalesLate } from './late-locales';
import { surviveLostOutput } from './output-ends';
import { repeatedOf } from './repeated';
import { calledWith } from '../terminal/print';

/** Builds the program; only the command that is called is loaded, the others show their summary. */
function program(called: string | undefined): Command {
  const root = new Command('lakewright')
    .description('Data lakehouses on Alibaba Cloud as code: one YAML file per business, one Terraform stack per business and environment.')
    .version(version)
    .showHelpAfterError('(add --help for options and an example)')
    .showSuggestionAfterError()
    .exitOverride()
    .hook('preAction', (_root, action) => calledWith(repeatedOf(action.optsWithGlobals())));
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = root.command(name).description(summary).exitOverride();
    if (name === called) load().define(command);
  }
  return root;
}

surviveLostOutput();
loadLocalesLate();
process.on('uncaughtException', fail);
const [, , first, second] = process.argv;
// `help deploy` shows what `deploy --help` does.
program(first === 'help' ? second : first)
  .parseAsync()
  .catch(fail);
