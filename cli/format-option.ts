import { type Command, Option } from 'commander';

/** Adds `--format text|json`. */
export const formatOption = (command: Command): Command =>
  command.addOption(new Option('--format <kind>', 'json prints one JSON document').choices(['text', 'json']).default('text'));
