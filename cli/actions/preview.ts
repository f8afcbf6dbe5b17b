import { EXIT, Exit } from '../../domain/exit';
import { isError } from '../../domain/problem';
import type { Service } from '../../preview/post/services';
import { writeNamedFile } from '../../stacks/output-folder';
import { asCalled, printClean, printJson } from '../../terminal/print';
import { previewDigest } from '../preview/digest';
import type { FormatName } from '../preview/format-names';
import { FORMATS } from '../preview/formats';
import { postPreview } from '../preview/posting';
import { userTexts } from '../preview/cache/place';
import { type PreviewOptions, previewed } from '../preview/preview';
import { withScratch } from '../preview/scratch';
import { isoToday } from '../../model/read/today';

interface Options extends PreviewOptions {
  readonly format: FormatName;
  readonly out?: string;
  readonly post?: Service;
  readonly json?: true;
}

/** `lakewright preview`: what a change of the estate will really do. */
export const preview = (options: Options): Promise<void> =>
  withScratch(async (scratch) => {
    const { preview, estate } = previewed(options, scratch, isoToday(), userTexts(process.env));
    const digest = previewDigest(preview);
    const told = asCalled({ ...preview, digest: digest.whole });
    const { format, out, post } = options;
    const text = await FORMATS[format](told, { estate, folder: options.estate, ...(out === undefined ? { screen: process } : {}) });
    if (out !== undefined) writeNamedFile(out, text.endsWith('\n') ? text : `${text}\n`);
    else if (format === 'json') printJson(told);
    else printClean(text);
    if (post !== undefined) await postPreview(post, told, digest.short, options);
    if (told.problems.some(isError)) throw new Exit(EXIT.input, '');
  });
