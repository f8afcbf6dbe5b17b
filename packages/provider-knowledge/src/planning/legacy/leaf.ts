import type { Attribute } from '../model';
import { Decimal, isUnknown, type Value } from '../value';

/** One difference, as the older SDK writes it down. */
export interface Leaf {
  readonly old: string;
  readonly new: string;
  /** The new value in its own type. */
  readonly value: Value;
  readonly removed?: boolean;
  /** Known only after apply. */
  readonly open?: boolean;
  readonly replaces?: boolean;
}

/** Differences by their steps: names, indexes, codes of set elements, keys of maps; `#` is how many there are. */
export interface Node {
  readonly leaf?: Leaf;
  readonly inside?: ReadonlyMap<string, Node>;
}

export const COUNT = '#';

/** A value as text; nothing is the empty text. */
export function textOf(value: Value | undefined): string {
  if (value === null || value === undefined || isUnknown(value)) return '';
  return value instanceof Decimal ? value.text : String(value as string | number | boolean);
}

type Kind = Pick<Attribute, 'computed' | 'forceNew'>;

/** What becomes of a difference: a computed attribute can't be emptied, and one that replaces says so. */
export function finished({ computed, forceNew }: Kind, leaf: Leaf): Leaf | undefined {
  const open = leaf.open === true || (computed && leaf.removed !== true && leaf.new === '');
  const replaces = forceNew && (leaf.old !== leaf.new || open);
  if (leaf.removed !== true && computed && leaf.old !== '' && leaf.new === '') return undefined;
  return { ...leaf, open, replaces };
}

/** A node of what is in it; undefined if there is nothing. */
export function nodeOf(inside: Iterable<readonly [string, Node | Leaf | undefined]>): Node | undefined {
  const found = new Map<string, Node>();
  for (const [step, one] of inside) if (one !== undefined) found.set(step, 'old' in one ? { leaf: one } : one);
  return found.size === 0 ? undefined : { inside: found };
}

/** All differences of a node, each with its steps from `key` on. */
export function* leavesOf(
  node: Node | undefined,
  steps: readonly string[] = [],
): Generator<readonly [steps: readonly string[], leaf: Leaf]> {
  if (node?.leaf !== undefined) yield [steps, node.leaf];
  for (const [step, one] of node?.inside ?? []) yield* leavesOf(one, [...steps, step]);
}

/** The same node with every leaf changed; a leaf that becomes undefined is dropped. */
export function mapLeaves(node: Node, key: string, change: (leaf: Leaf, key: string) => Leaf | undefined): Node | undefined {
  const leaf = node.leaf === undefined ? undefined : change(node.leaf, key);
  const inside = nodeOf([...(node.inside ?? [])].map(([step, one]) => [step, mapLeaves(one, `${key}.${step}`, change)] as const));
  if (leaf === undefined) return inside;
  return { ...inside, leaf };
}
