import type { Command } from 'commander';

const DEFAULT_ESTATE = 'estate';

/** Adds `--estate DIR`, the same for every command that reads one. */
export const estateOption = (command: Command): Command =>
  command.option('--estate <dir>', 'folder with estate.yaml, environments/ and businesses/', DEFAULT_ESTATE);
