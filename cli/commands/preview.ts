import { type Command, Option } from 'commander';
import { wantJson } from '../../terminal/print';
import { estateOption } from '../estate-option';
import { later } from '../later';
import { FORMAT_NAMES } from '../preview/format-names';

/** Options of `lakewright preview`. */
export function define(command: Command): void {
  estateOption(command)
    .option(
      '--base <ref>',
      'commit, branch or tag to compare with; default: where the work began on the default branch of origin, or on main',
    )
    .option('--base-estate <dir>', 'older folder to compare with, instead of --base')
    .option('--env <name>', 'only this environment')
    .option('--plans <dir>', 'folder with what `terraform show -json` wrote, <stack>.json each: what will be done is read there')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--json', 'the same as --format json')
    .addOption(
      new Option(
        '--post <service>',
        'show it at the pull request that this CI job runs for, in one comment that is kept up to date',
      ).choices(['github', 'gitlab']),
    )
    .addOption(new Option('--format <kind>', 'how it is told').choices(FORMAT_NAMES).default('text'))
    .hook('preAction', (_, called) => {
      if (called.opts()['json'] === true) called.setOptionValue('format', 'json');
      if (called.opts()['format'] === 'json' && called.opts()['out'] === undefined) wantJson();
    })
    .addHelpText('after', '\nExample:\n  npx lakewright preview --base main --env prod')
    .action(later(() => (require('../actions/preview') as typeof import('../actions/preview')).preview));
}
