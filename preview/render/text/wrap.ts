/** Narrower than this nothing is broken: a terminal does that better. */
const NARROWEST = 40;

/** A text as lines of a width, broken at spaces; what has none stays whole. What goes on stands four deeper. */
export function wrap(text: string, indent: number, width?: number): string[] {
  const room = (width ?? 0) - indent;
  if (room < NARROWEST || text.length <= room) return [`${' '.repeat(indent)}${text}`];
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const space = lines.length === 0 ? room : room - 4;
    if (current !== '' && current.length + 1 + word.length > space) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].map((one, index) => `${' '.repeat(index === 0 ? indent : indent + 4)}${one}`);
}
