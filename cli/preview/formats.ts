import type { Preview } from '../../preview/types/preview';
import { htmlReport, markdownReport, sarifReport, textReport } from '../../preview/render';
import { jsonText } from '../../terminal/clean';
import type { FormatName } from './format-names';

/** Every way a preview is told. */
export const FORMATS: Readonly<Record<FormatName, (preview: Preview, estate: string) => string>> = {
  text: (preview) => textReport(preview, terminal()),
  markdown: (preview) => markdownReport(preview),
  html: (preview) => htmlReport(preview),
  json: jsonText,
  sarif: (preview, estate) => sarifReport(preview, { estateFile: `${estate}/estate.yaml` }),
};

function terminal(): { readonly width?: number; readonly colour: boolean } {
  const { isTTY, columns } = process.stdout;
  return { ...(isTTY ? { width: columns } : {}), colour: isTTY && process.env['NO_COLOR'] === undefined };
}
