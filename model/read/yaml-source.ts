import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type Scalar } from 'yaml';
import type { Position } from '../../domain/problem';

/** What is known of a file beside its values. */
export interface Tree {
  readonly root: Node | null;
  readonly lines: LineCounter;
}

/** Knows where everything stands that is written. */
export interface Places {
  /** Whether something is written at `path`. */
  has(path: readonly PropertyKey[]): boolean;
  /** Where the value at `path` starts; where nothing is written, its closest parent that is. */
  value(path: readonly PropertyKey[]): Position;
  /** Where the key of the last step of `path` stands; where it is not written, its closest parent. */
  key(path: readonly PropertyKey[]): Position;
  /** The text of the value at `path` as it stands in the file, without quotes; undefined for lists, maps and nothing. */
  written(path: readonly PropertyKey[]): string | undefined;
}

/** A file that knows where everything stands. */
export class YamlSource implements Places {
  #tree: Tree | undefined;

  /** @param parse called when a place is asked for, and once */
  constructor(
    readonly file: string,
    private readonly parse: () => Tree,
  ) {}

  static readonly of = (file: string, root: Node | null, lines: LineCounter): YamlSource => new YamlSource(file, () => ({ root, lines }));
  static readonly empty = (file: string): YamlSource => YamlSource.of(file, null, new LineCounter());

  private get tree(): Tree {
    return (this.#tree ??= this.parse());
  }

  /** Line and column of an offset into the text. */
  position(offset: number): Position {
    const { line, col } = this.tree.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  has(path: readonly PropertyKey[]): boolean {
    return path.length === 0 ? this.tree.root !== null : this.pair(path) !== undefined || this.node(path) !== undefined;
  }

  value(path: readonly PropertyKey[]): Position {
    const node = this.node(path);
    const nothing = isScalar(node) && node.value === null && node.source !== 'null' && node.source !== '~';
    if (node?.range && !nothing) return this.position(node.range[0]);
    return path.length === 0 ? { file: this.file, line: 1, column: 1 } : this.key(path);
  }

  key(path: readonly PropertyKey[]): Position {
    const key = this.pair(path)?.key as Node | undefined;
    if (key?.range) return this.position(key.range[0]);
    const node = this.node(path);
    if (node?.range && path.length > 0) return this.position(node.range[0]);
    return path.length === 0 ? this.value([]) : this.key(path.slice(0, -1));
  }

  written(path: readonly PropertyKey[]): string | undefined {
    const node = this.node(path);
    return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
  }

  private node(path: readonly PropertyKey[]): Node | undefined {
    let node: Node | null | undefined = this.tree.root;
    for (const key of path) {
      if (isMap(node)) node = pairOf(node.items as Pair[], key)?.value as Node | null | undefined;
      else if (isSeq(node)) node = node.items[Number(key)] as Node | undefined;
      else return undefined;
    }
    return node ?? undefined;
  }

  private pair(path: readonly PropertyKey[]): Pair | undefined {
    const parent = path.length === 0 ? undefined : this.node(path.slice(0, -1));
    const last = path.at(-1);
    return isMap(parent) && last !== undefined ? pairOf(parent.items as Pair[], last) : undefined;
  }
}

/** A key as it is written: 0123 is not 123. */
export const keyName = ({ value, source }: Scalar): string => (typeof value === 'string' ? value : (source ?? String(value)));

function pairOf(items: readonly Pair[], key: PropertyKey): Pair | undefined {
  return items.find((item) => isScalar(item.key) && keyName(item.key) === String(key));
}
