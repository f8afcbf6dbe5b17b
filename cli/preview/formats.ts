import { loadEstate } from '../../model';
import type { Preview } from '../../preview/types/preview';
import { htmlReport, markdownReport, sarifReport, textReport } from '../../preview/render';
import { jsonText } from '../../terminal/clean';
import { reportPicture } from '../graph/report-picture';
import type { FormatName } from './format-names';

type Format = (preview: Preview, estate: string) => string | Promise<string>;

/** Every way a preview is told. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  text: (preview) => textReport(preview, terminal()),
  markdown: (preview) => markdownReport(preview),
  html: page,
  json: jsonText,
  sarif: (preview, estate) => sarifReport(preview, { estateFile: `${estate}/estate.yaml` }),
};

/** With the picture of the environments in which something changes. */
async function page(preview: Preview, dir: string): Promise<string> {
  const { estate } = loadEstate(dir);
  const picture = estate && (await reportPicture(estate, preview));
  return htmlReport(preview, picture === undefined ? {} : { picture });
}

function terminal(): { readonly width?: number; readonly colour: boolean } {
  const { isTTY, columns } = process.stdout;
  return { ...(isTTY ? { width: columns } : {}), colour: isTTY && process.env['NO_COLOR'] === undefined };
}
