import type { Command } from 'commander';

/** Adds `--states DIR`, the same for every command that tells what is deployed. */
export const statesOption = (command: Command): Command =>
  command.option(
    '--states <dir>',
    'folder with states, <stack>.tfstate each, whose sizes count where no deployment changes them; default: those of local state folders',
  );

/** How a written and a deployed size are told together. */
export const bothText = (declared: string, deployed: string | undefined): string =>
  deployed === undefined || deployed === declared ? declared : `${declared} declared, ${deployed} deployed`;

/** Said below a table that tells both. */
export const BOTH_COUNT = 'Deployed sizes count: no deployment changes them; `deploy` says what does.';
