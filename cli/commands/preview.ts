import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { EXIT, Exit } from '../../domain/exit';
import { isError } from '../../domain/problem';
import { printClean, printJson, wantJson } from '../../terminal/print';
import { estateOption } from '../estate-option';
import { FORMATS } from '../preview/formats';
import { previewDigest } from '../preview/digest';
import { postPreview } from '../preview/posting';
import { type PreviewOptions, previewOf } from '../preview/preview';
import type { Service } from '../../preview/post/services';
import { withScratch } from '../preview/scratch';

interface Options extends PreviewOptions {
  readonly format: string;
  readonly out?: string;
  readonly post?: Service;
  readonly json?: true;
}

/** `lakewright preview`: what a change of the estate will really do. */
export function define(command: Command): void {
  estateOption(command)
    .option('--base <ref>', 'commit, branch or tag to compare with; default: where the work began on origin/main or main')
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
    .addOption(new Option('--format <kind>', 'how it is told').choices(Object.keys(FORMATS)).default('text'))
    .hook('preAction', (_, called) => {
      if (called.opts()['json'] === true) called.setOptionValue('format', 'json');
      if (called.opts()['format'] === 'json' && called.opts()['out'] === undefined) wantJson();
    })
    .addHelpText('after', '\nExample:\n  npx lakewright preview --base main --env prod')
    .action(preview);
}

const preview = (options: Options): Promise<void> =>
  withScratch(async (scratch) => {
    const preview = previewOf(options, scratch, new Date().toISOString().slice(0, 10));
    const told = { ...preview, digest: previewDigest(preview).whole };
    const { format, out, post } = options;
    const text = FORMATS[format]?.(told, options.estate) ?? '';
    if (out !== undefined) writeFileSync(out, text.endsWith('\n') ? text : `${text}\n`);
    else if (format === 'json') printJson(told);
    else printClean(text);
    if (post !== undefined) await postPreview(post, told, options);
    if (told.problems.some(isError)) throw new Exit(EXIT.input, '');
  });
