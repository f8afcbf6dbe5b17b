import type { Attribute, Block } from '../model';
import { elementOf, kindOf, type Type } from '../type';
import { isList, isObject, isUnknown, UNKNOWN, type ObjectValue, type Value } from '../value';
import { coded } from './held';
import { COUNT, leavesOf, type Leaf, type Node } from './leaf';

type Maybe = Value | undefined;

/** What a state becomes by differences. What is absent is null, except nested blocks, of which there are none then. */
export function applyBlock(block: Block, node: Node | undefined, was: ObjectValue | undefined): ObjectValue {
  return Object.fromEntries(
    block.attributes.map((attribute) => {
      const { name } = attribute;
      return [name, applyAttribute(attribute, node?.inside?.get(name), was?.[name] ?? undefined)];
    }),
  );
}

function applyAttribute(attribute: Attribute, node: Node | undefined, was: Maybe): Value {
  const { block, nesting, type, path } = attribute;
  if (path === 'id') return was === undefined || was === '' ? UNKNOWN : was;
  if (block !== undefined) {
    if (nesting === 'single') return was ?? null;
    return nesting === 'set' ? applySet(attribute, block, node, was) : applyList(block, node, was);
  }
  const kind = kindOf(type);
  if (kind === 'map' || kind === 'object') return applyMap(type, node, was);
  if (kind === 'list' || kind === 'set' || kind === 'tuple') return applyPlain(attribute, node, was);
  return applyScalar(type, attribute.required, node?.leaf, was);
}

function applyScalar(type: Type, required: boolean, leaf: Leaf | undefined, was: Maybe): Value {
  if (leaf === undefined) return was ?? (required && type === 'string' ? '' : null);
  if (leaf.open === true) return isUnknown(leaf.value) ? leaf.value : UNKNOWN;
  if (leaf.removed === true) return null;
  if (leaf.old === leaf.new && leaf.new === '') return type === 'string' ? '' : null;
  return leaf.value;
}

/** How many there are by a count, or all; undefined if a count says that there are none. */
function countOf(node: Node | undefined): Leaf | undefined {
  return node?.inside?.get(COUNT)?.leaf;
}

const isKept = (leaf: Leaf): boolean => leaf.removed !== true;

function applyList(block: Block, node: Node | undefined, was: Maybe): Value {
  if (isUnknown(was)) return was;
  const count = countOf(node);
  if (count?.open === true) return UNKNOWN;
  if (count?.new === '0') return [];
  const before = isList(was) ? was : [];
  const changed = [...(node?.inside ?? [])].filter(([step]) => step !== COUNT).map(([step]) => Number(step));
  const length = count === undefined ? Math.max(before.length, ...changed.map((index) => index + 1)) : Number(count.new);
  return Array.from({ length }, (_, index) =>
    applyBlock(block, node?.inside?.get(String(index)), before[index] as ObjectValue | undefined),
  );
}

function applySet(attribute: Attribute, block: Block, node: Node | undefined, was: Maybe): Value {
  if (isUnknown(was)) return was;
  const count = countOf(node);
  if (count?.open === true) return UNKNOWN;
  const before = isList(was) ? was : [];
  const elements = [...(node?.inside ?? [])].filter(([step, one]) => step !== COUNT && isThere(one));
  if (elements.length === 0) return count !== undefined && count.new === '0' ? [] : before;
  const held = coded(attribute, before);
  return elements.map(([code, one]) => applyBlock(block, one, held.get(code) as ObjectValue | undefined));
}

/** Whether anything in an element is more than a sign of what was. */
function isThere(node: Node): boolean {
  return [...leavesOf(node)].some(([steps, leaf]) => isKept(leaf) && !(steps.at(-1) === COUNT && leaf.new === '0'));
}

function applyMap(type: Type, node: Node | undefined, was: Maybe): Value {
  if (isUnknown(was)) return was;
  const count = countOf(node);
  if (count?.open === true) return UNKNOWN;
  if (count?.new === '0') return {};
  if (node === undefined && was === undefined) return null;
  const before = isObject(was) ? was : {};
  const element = kindOf(type) === 'map' ? elementOf(type) : 'string';
  const names = new Set([...Object.keys(before), ...(node?.inside?.keys() ?? [])]);
  names.delete(COUNT);
  const entries = [...names]
    .map((name) => [name, node?.inside?.get(name)?.leaf] as const)
    .filter(([, leaf]) => leaf === undefined || isKept(leaf));
  return Object.fromEntries(entries.map(([name, leaf]) => [name, applyScalar(element, false, leaf, before[name])]));
}

/** A list or set of plain values. */
function applyPlain({ type }: Attribute, node: Node | undefined, was: Maybe): Value {
  if (isUnknown(was)) return was;
  const count = countOf(node);
  if (count?.open === true) return UNKNOWN;
  if (count?.new === '0') return [];
  if (node === undefined) return was ?? null;
  const element = elementOf(type);
  const before = isList(was) ? was : [];
  if (kindOf(type) === 'set') {
    return [...(node.inside ?? [])]
      .filter(([step, one]) => step !== COUNT && one.leaf !== undefined && isKept(one.leaf))
      .map(([, one]) => applyScalar(element, false, one.leaf, undefined));
  }
  const length = count === undefined ? before.length : Number(count.new);
  return Array.from({ length }, (_, index) => applyScalar(element, false, node.inside?.get(String(index))?.leaf, before[index]));
}
