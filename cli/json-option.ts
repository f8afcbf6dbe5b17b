import { type Command, Option } from 'commander';
import { wantJson } from '../terminal/print';

/**
 * Adds `--json`, and `--format json` that means the same. Then stdout holds one JSON document, also where the command fails:
 * `{ ok: false, exit, message, problems }`.
 * @param document what it holds where all goes well
 */
export const jsonOption = (command: Command, document: string): Command =>
  command
    .option('--json', `print one JSON document: ${document}; or { ok: false, exit, message, problems }`)
    .addOption(new Option('--format <kind>', 'json means --json').choices(['text', 'json']).default('text'))
    // As soon as it is read: the rest of the command line may be refused.
    .on('option:json', wantJson)
    .on('option:format', (kind: string) => void (kind === 'json' && wantJson()))
    .hook('preAction', (_, called) => {
      if (called.opts()['format'] === 'json') called.setOptionValue('json', true);
    });
