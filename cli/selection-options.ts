import type { Command } from 'commander';
import { collect } from './collect';

/** Adds `--env NAME` and `--stack NAME`... */
export const selectionOptions = (command: Command): Command =>
  command
    .option('--env <name>', 'only the stacks of this environment')
    .option('--stack <name>', 'only this stack; may be given several times', collect);
