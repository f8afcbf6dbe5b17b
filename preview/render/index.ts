/** Every format of a preview but JSON: pure functions from a preview to a text. */
export { htmlReport } from './html/html';
export { markdownReport } from './markdown/markdown';
export { sarifReport } from './sarif/sarif';
export { textReport } from './text/text';
export { pictureMarks } from './picture-marks';
export type { HtmlOptions, MarkdownOptions, SarifOptions, TextOptions } from './options';
