/** Every format of a preview but JSON: pure functions from a preview to a text. */
export { textReport } from './text/text';
export { markdownReport } from './markdown/markdown';
export type { MarkdownOptions, TextOptions } from './options';
