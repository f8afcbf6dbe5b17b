/** One change of a text: `[from, to)` becomes `text`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** All of them made; those at one place in their order. Everything else stays as it is, to the byte. */
export function edited(source: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => a.from - b.from || a.index - b.index);
  let at = 0;
  let result = '';
  for (const { from, to, text } of ordered) {
    result += source.slice(at, from) + text;
    at = to;
  }
  return result + source.slice(at);
}
