import { Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Value } from '../../domain/fix';
import type { Path } from '../../domain/path';
import type { Edit } from '../../domain/problem';
import { keyName } from '../read/yaml-source';

type Change = Omit<Edit, 'file'>;

/** The text of a file after edits of what is in it, with its comments. Edits are made one after the other; none renames the file. */
export function applyEdits(text: string, edits: readonly Change[]): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  for (const edit of edits) apply(document, edit);
  return document.toString({ lineWidth: 0 });
}

function apply(document: Document, { do: what, path, value = '' }: Change): void {
  const step = path.at(-1) ?? '';
  if (what === 'set') return put(document, collectionAt(document, path.slice(0, -1), step === '-'), step, value);
  const parent = nodeAt(document.contents, path.slice(0, -1));
  if (what === 'remove') remove(parent, step);
  else if (isMap<Node, Node>(parent)) {
    const pair = parent.items[indexOf(parent, step)];
    if (pair) pair.key = new Scalar(String(value));
  }
}

const indexOf = (map: YAMLMap<Node, Node>, key: string): number =>
  map.items.findIndex((pair) => isScalar(pair.key) && keyName(pair.key) === key);

const inside = (node: unknown, step: string): unknown => {
  if (isMap<Node, Node>(node)) return node.items[indexOf(node, step)]?.value;
  return isSeq(node) ? node.items[Number(step)] : undefined;
};
const nodeAt = (root: unknown, path: Path): unknown => path.reduce<unknown>(inside, root);

function put(document: Document, parent: YAMLMap<Node, Node> | YAMLSeq, step: string, value: Value): void {
  const node = document.createNode(value, { flow: true });
  if (isSeq(parent)) {
    parent.items.splice(step === '-' ? parent.items.length : Number(step), 1, node);
    return;
  }
  const pair: Pair<Node, Node | null> | undefined = parent.items[indexOf(parent, step)];
  if (!pair) return parent.add(document.createPair(step, node));
  if (isScalar(pair.value) && isScalar(node) && pair.value.comment) node.comment = pair.value.comment;
  pair.value = node;
}

/** The map, or list, at a path, made where there is none. */
function collectionAt(document: Document, path: Path, list: boolean): YAMLMap<Node, Node> | YAMLSeq {
  const there = nodeAt(document.contents, path);
  if (isMap<Node, Node>(there) || isSeq(there)) return there;
  const made = list ? new YAMLSeq<Node>() : new YAMLMap<Node, Node>();
  if (path.length === 0) document.contents = made;
  else {
    const parent = collectionAt(document, path.slice(0, -1), false);
    const step = path.at(-1) ?? '';
    if (isMap<Node, Node>(parent)) {
      remove(parent, step);
      parent.add(document.createPair(step, made));
    }
  }
  return made;
}

function remove(parent: unknown, step: string): void {
  if (isSeq(parent)) parent.items.splice(Number(step), 1);
  if (!isMap<Node, Node>(parent)) return;
  const index = indexOf(parent, step);
  if (index >= 0) parent.items.splice(index, 1);
}
