import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { TextEdit } from './text-edit';

type Path = readonly string[];
type Entry = Pair<Node, Node | null>;

/** A YAML file that can be changed in single places; what is not changed keeps its bytes: comments, order, alignment. */
export class YamlFile {
  private readonly root: Node | null;
  private readonly newline: string;

  constructor(readonly text: string) {
    this.root = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'error' }).contents as Node | null;
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** What stands at `path`, to the letter; undefined where nothing does. */
  raw(path: Path): string | undefined {
    const [from, to] = this.node(path)?.range ?? [];
    return from === undefined || to === undefined || from === to ? undefined : this.text.slice(from, to);
  }

  /** Another value at `path`. */
  replace(path: Path, value: string): TextEdit {
    const [from, to] = this.rangeOf(path);
    return { from, to, text: value };
  }

  /** `key: value` as the last entry of the map at `path`, or of a map that is made there. */
  add(path: Path, key: string, value: string): TextEdit {
    const map = this.node(path);
    if (!isMap(map) || map.items.length === 0) {
      const [from, to] = this.rangeOf(path);
      return { from, to, text: `${from > 0 && /[^\s]/.test(this.text[from - 1] ?? '') ? ' ' : ''}{ ${key}: ${value} }` };
    }
    const end = this.endOf(map);
    if (map.flow) return { from: end, to: end, text: `, ${key}: ${value}` };
    const line = this.lineEnd(end);
    return { from: line, to: line, text: `${this.newline}${' '.repeat(this.columnOf(map))}${key}: ${value}` };
  }

  /** `value` as the last entry of the list at `path`. */
  append(path: Path, value: string): TextEdit {
    const list = this.node(path);
    const last = isSeq(list) ? (list.items.at(-1) as Node | undefined) : undefined;
    if (!isSeq(list) || !last?.range) {
      const [from, to] = this.rangeOf(path);
      return { from, to, text: `[${value}]` };
    }
    const end = trimmed(this.text, last.range[1]);
    if (list.flow) return { from: end, to: end, text: `, ${value}` };
    const line = this.lineEnd(end);
    const begin = this.text.lastIndexOf('\n', last.range[0] - 1) + 1;
    const indent = /^\s*/.exec(this.text.slice(begin))?.[0] ?? '';
    return { from: line, to: line, text: `${this.newline}${indent}- ${value}` };
  }

  /** Without the entry at `path`. A map that has nothing else becomes `{}`. */
  remove(path: Path): TextEdit {
    const map = this.node(path.slice(0, -1));
    const key = path.at(-1) ?? '';
    const items = isMap(map) ? (map.items as Entry[]) : [];
    const index = items.findIndex((item) => keyOf(item) === key);
    const item = items[index];
    if (!isMap(map) || !item) throw new TypeError(`nothing is written at ${path.join('.')}`);
    if (items.length === 1) {
      const [from = 0, to = 0] = map.range ?? [];
      if (map.flow) return { from, to, text: '{}' };
      const kept = this.text.slice(0, from).trimEnd().length;
      return { from: kept, to: this.lineEnd(this.ended(item)), text: ' {}' };
    }
    const start = item.key.range?.[0] ?? 0;
    if (!map.flow) {
      const begin = this.text.lastIndexOf('\n', start - 1) + 1;
      return { from: begin, to: Math.min(this.text.length, this.lineEnd(this.ended(item)) + this.newline.length), text: '' };
    }
    const next = items[index + 1]?.key.range?.[0];
    const before = items[index - 1];
    return next === undefined
      ? { from: before ? this.ended(before) : start, to: this.ended(item), text: '' }
      : { from: start, to: next, text: '' };
  }

  private rangeOf(path: Path): readonly [number, number] {
    const range = this.node(path)?.range;
    if (!range) throw new TypeError(`nothing is written at ${path.join('.')}`);
    return [range[0], range[1]];
  }

  private ended({ key, value }: Entry): number {
    const [from = 0, to = 0] = value?.range ?? key.range ?? [];
    // A value of nothing ends where its key does.
    return from === to && key.range ? Math.max(to, key.range[1] + 1) : trimmed(this.text, to);
  }

  private endOf = (map: YAMLMap): number => this.ended(map.items.at(-1) as Entry);

  private lineEnd(offset: number): number {
    const at = this.text.indexOf(this.newline, offset);
    return at === -1 ? this.text.length : at;
  }

  private columnOf(map: YAMLMap): number {
    const start = (map.items[0] as Entry).key.range?.[0] ?? 0;
    return start - (this.text.lastIndexOf('\n', start - 1) + 1);
  }

  private node(path: Path): Node | null | undefined {
    let node: Node | null | undefined = this.root;
    for (const step of path) {
      if (!isMap(node)) return undefined;
      node = (node.items as Entry[]).find((item) => keyOf(item) === step)?.value;
    }
    return node;
  }
}

/** The end of a value without the line breaks after it. The parser counts them to a block map, and what is added goes before them. */
const trimmed = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

function keyOf({ key }: Entry): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
