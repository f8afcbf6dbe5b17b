import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { estateMeant, USUAL_ESTATE } from './standing-in';
import { RUN_DEFAULTS } from '../deploy/run-options';

/**
 * Where JSON goes where no option says it, as a path from `cwd`: in the folder of an `estate/` that is meant, or in an estate that is called
 * otherwise and that one stands in. So it is one folder, wherever in a repository a command is called; it remembers what was kept.
 */
export function outMeant(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): string {
  const estate = estateMeant(env, cwd);
  if (env['LAKEWRIGHT_ESTATE'] || estate === USUAL_ESTATE) return RUN_DEFAULTS.out;
  const whole = resolve(cwd, estate);
  return relative(cwd, join(basename(whole) === USUAL_ESTATE ? dirname(whole) : whole, RUN_DEFAULTS.out));
}

/** Adds `--out DIR`, the same for every command that writes stacks' JSON. An estate that is named has it in this folder. */
export const outOption = (command: Command, says: string): Command =>
  command
    .addOption(
      new Option('--out <dir>', says).default(outMeant(), `${RUN_DEFAULTS.out}, beside the estate where one stands in its repository`),
    )
    .hook('preAction', (_, called) => {
      const named = called.getOptionValueSource('estate') === 'cli' && called.getOptionValueSource('out') === 'default';
      if (named) called.setOptionValue('out', RUN_DEFAULTS.out);
    });
