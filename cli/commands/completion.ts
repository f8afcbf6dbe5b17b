import { Argument, type Command } from 'commander';
import { later } from '../later';

/** Options of `lakewright completion`. */
export function define(command: Command): void {
  command
    .addArgument(new Argument('<shell>', 'whose script; words is what scripts ask').choices(['bash', 'zsh', 'fish', 'words']))
    .argument('[words...]', 'with words: what is typed, the last one unfinished')
    .addHelpText('after', '\nExamples:\n  npx lakewright completion fish | source\n  eval "$(npx lakewright completion bash)"')
    .action(later(() => (require('../actions/completion') as typeof import('../actions/completion')).completion));
}
