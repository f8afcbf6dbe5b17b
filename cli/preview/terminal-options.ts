import type { TextOptions } from '../../preview/render/options';

/** What decides how a text is written to a terminal. */
export interface Screen {
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Lines as wide as the terminal, in colours unless somebody asks for none (`NO_COLOR` with any text, as no-color.org has it) or it shows
 * none. A pipe and a file get neither.
 */
export function terminalOptions({ stdout: { isTTY = false, columns }, env }: Screen): TextOptions {
  if (!isTTY) return { colour: false };
  const colour = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return { colour, ...(columns === undefined ? {} : { width: columns }) };
}
