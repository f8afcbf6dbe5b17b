import type { Estate } from '../../model/model';
import type { Preview } from '../../preview/types/preview';
import { htmlReport, markdownReport, sarifReport, textReport } from '../../preview/render';
import { jsonText } from '../../terminal/clean';
import type { FormatName } from './format-names';
import { type Screen, terminalOptions } from './terminal-options';

/** What a format may need besides: the estate, and the folder as it was named. */
export interface Told {
  readonly estate: Estate;
  readonly folder: string;
  /** Absent where it goes to a file. */
  readonly screen?: Screen;
}

type Format = (preview: Preview, told: Told) => string | Promise<string>;

/** Every way a preview is told. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  text: (preview, { screen }) => textReport(preview, screen === undefined ? {} : terminalOptions(screen)),
  markdown: (preview) => markdownReport(preview),
  html: page,
  json: jsonText,
  sarif: (preview, { folder }) => sarifReport(preview, { estateFile: `${folder}/estate.yaml` }),
};

/** With the picture of the environments in which something changes. */
async function page(preview: Preview, { estate }: Told): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what draws is large, and the other formats draw nothing
  const { reportPicture } = require('../graph/report-picture') as typeof import('../graph/report-picture');
  const picture = await reportPicture(estate, preview);
  return htmlReport(preview, picture === undefined ? {} : { picture });
}
