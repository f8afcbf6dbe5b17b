/** Every way a preview is told; `formats.ts` has how. */
export const FORMAT_NAMES = ['text', 'markdown', 'html', 'json', 'sarif'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
