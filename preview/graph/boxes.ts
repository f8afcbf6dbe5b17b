/** A box with text, of a size that its text asks for. */
export interface Box {
  readonly id: string;
  readonly kind: 'part' | 'workload' | 'stack' | 'grid';
  /** The stack it is in, or is. */
  readonly stack?: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** All of it, for a tooltip and for who cannot see. */
  readonly about: string;
  readonly width: number;
  readonly height: number;
  /** Boxes inside, placed from its upper left corner. */
  readonly inside?: readonly { readonly box: Box; readonly x: number; readonly y: number }[];
}

export const LINE = 17;
/** Of one character of 13 px in the fonts of the common systems, a little more than most take. */
const CHARACTER = 7.4;
const PADDING = 12;
const LONGEST = 34;
const MOST_LINES = 9;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

type Asked = Pick<Box, 'id' | 'kind' | 'title' | 'lines' | 'stack'>;

/** A box as large as its text; more lines than a reader would read are counted. */
export function box({ id, kind, title, lines, stack }: Asked): Box {
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `and ${lines.length - MOST_LINES + 1} more`] : lines;
  const texts = shown.map(short);
  const longest = Math.max(short(title).length * 1.08, ...texts.map(({ length }) => length));
  return {
    id,
    kind,
    ...(stack === undefined ? {} : { stack }),
    title: short(title),
    lines: texts,
    about: [title, ...lines].join('\n'),
    width: Math.ceil(longest * CHARACTER + 2 * PADDING),
    height: (texts.length + 1) * LINE + PADDING,
  };
}

const GAP = 12;

/** Many boxes as one, in rows about as wide as they are high together; all of them get the size of the largest. */
export function grid(id: string, title: string, boxes: readonly Box[]): Box {
  const width = Math.max(...boxes.map((one) => one.width));
  const height = Math.max(...boxes.map((one) => one.height));
  const columns = Math.max(1, Math.ceil(Math.sqrt((boxes.length * height * 1.6) / width)));
  const rows = Math.ceil(boxes.length / columns);
  return {
    id,
    kind: 'grid',
    title,
    lines: [],
    about: title,
    width: columns * (width + GAP) + GAP,
    height: rows * (height + GAP) + GAP + LINE + 6,
    inside: boxes.map((one, index) => ({
      box: { ...one, width, height },
      x: GAP + (index % columns) * (width + GAP),
      y: GAP + LINE + 6 + Math.floor(index / columns) * (height + GAP),
    })),
  };
}
