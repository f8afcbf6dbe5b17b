import type { Preview } from '../../preview/types/preview';
import { markdownReport, textReport } from '../../preview/render';
import { jsonText } from '../../terminal/clean';

/** Every way a preview is told. */
export const FORMATS: Readonly<Record<string, (preview: Preview) => string>> = {
  text: (preview) => textReport(preview, TERMINAL),
  markdown: (preview) => markdownReport(preview),
  json: jsonText,
};

const { isTTY, columns } = process.stdout;
const TERMINAL = { ...(isTTY ? { width: columns } : {}), colour: isTTY && process.env['NO_COLOR'] === undefined };
