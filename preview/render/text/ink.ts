import { createColors } from 'picocolors';
import { clean } from '../../../terminal/clean';
import type { Line, Tone } from '../lines/line';
import { wrap } from './wrap';

/** Writes for a terminal: every text is one line without control characters before any colour is added. */
export interface Ink {
  title(text: string): string;
  bad(text: string): string;
  faint(text: string): string;
  plain(text: string, indent?: number): string;
  lines(lines: readonly Line[], indent: number): string[];
}

export function inkFor(colour: boolean, width: number | undefined): Ink {
  const colours = createColors(colour);
  const paint: Readonly<Record<Tone, (text: string) => string>> = {
    gone: colours.red,
    new: colours.green,
    edit: colours.yellow,
    note: colours.dim,
  };
  const written = (text: string, indent: number, style: (text: string) => string): string =>
    wrap(clean(text), indent, width).map(style).join('\n');
  const same = (text: string): string => text;
  return {
    title: (text) => colours.bold(clean(text)),
    bad: (text) => colours.bold(colours.red(clean(text))),
    faint: (text) => written(text, 0, colours.dim),
    plain: (text, indent = 0) => written(text, indent, same),
    lines: (lines, indent) =>
      lines.map(({ tone, depth, text, sign }) => written(sign === undefined ? text : `${sign} ${text}`, indent + depth * 2, paint[tone])),
  };
}
