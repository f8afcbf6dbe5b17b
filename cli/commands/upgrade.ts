import { type Command, Option } from 'commander';
import { wantJson } from '../../terminal/print';
import { estateOption } from '../estate-option';
import { later } from '../later';

/** Options of `lakewright upgrade`. */
export function define(command: Command): void {
  estateOption(command)
    .option('--check', 'show what another version of lakewright makes of the estate; nothing is changed')
    .option('--to <version>', 'version, tarball, or folder with a package; npm installs it into a temporary folder', 'latest')
    .option('--env <name>', 'only this environment')
    .option('--json', 'the same as --format json')
    .addOption(new Option('--format <kind>', 'how it is told, as a preview').choices(['text', 'markdown', 'json']).default('text'))
    .hook('preAction', (_, called) => {
      if (called.opts()['format'] === 'json') called.setOptionValue('json', true);
      if (called.opts()['json'] === true) wantJson();
    })
    .addHelpText('after', '\nExamples:\n  npx lakewright upgrade --check\n  npx lakewright upgrade --check --to 0.2.0 --env prod')
    .action(later(() => (require('../actions/upgrade') as typeof import('../actions/upgrade')).upgrade));
}
