import type { Attribute, Block } from '../model';
import { elementOf, kindOf } from '../type';
import { isList, isObject, isUnknown, UNKNOWN, type ObjectValue, type Value } from '../value';
import { coded, sameElements, zeroOf } from './held';
import { COUNT, finished, mapLeaves, nodeOf, textOf, type Leaf, type Node } from './leaf';
import { SUPPRESS_NOTHING, type Difference, type Suppress } from '../suppress';

/** What a comparison is made in. */
export interface Comparing extends Pick<Difference, 'creating' | 'prior' | 'config' | 'get'> {
  readonly suppress: Suppress;
}

/** Absent: not in the state, or not written and without a default. */
type Maybe = Value | undefined;

/** Differences of a block; `all` also lists what is alike, which elements of a set need to be whole. */
export function diffBlock(
  comparing: Comparing,
  block: Block,
  was: ObjectValue | undefined,
  is: ObjectValue | undefined,
  all: boolean,
  key = '',
): Node | undefined {
  return nodeOf(
    block.attributes
      .filter(({ nesting, path }) => nesting !== 'single' && path !== 'id')
      .map((attribute) => {
        const { name } = attribute;
        const path = key === '' ? name : `${key}.${name}`;
        return [name, diff(comparing, attribute, was?.[name] ?? undefined, written(attribute, is?.[name]), all, path)] as const;
      }),
  );
}

/** No blocks and no value are absent. */
const written = ({ block }: Attribute, value: Maybe): Maybe =>
  block !== undefined && isList(value) && value.length === 0 ? undefined : (value ?? undefined);

function diff(comparing: Comparing, attribute: Attribute, was: Maybe, is: Maybe, all: boolean, key: string): Node | undefined {
  const node = diffValue(comparing, attribute, was, is, all, key);
  if (node === undefined || comparing.suppress === SUPPRESS_NOTHING) return node;
  // What is hidden inside an element of a set is still needed: without it the element would not be whole.
  return mapLeaves(node, key, (leaf, at) => {
    const { creating, prior, config, get } = comparing;
    if (!comparing.suppress({ attribute, key: at, old: leaf.old, new: leaf.new, creating, prior, config, get })) return leaf;
    return all ? { old: leaf.old, new: leaf.old, value: kept(leaf, was) } : undefined;
  });
}

const kept = (leaf: Leaf, was: Maybe): Value => (was === undefined || isList(was) || isObject(was) ? leaf.old : was);

function diffValue(comparing: Comparing, attribute: Attribute, was: Maybe, is: Maybe, all: boolean, key: string): Node | undefined {
  const kind = attribute.block === undefined ? kindOf(attribute.type) : attribute.nesting;
  if (kind === 'list' || kind === 'tuple') return diffList(comparing, attribute, was, is, all, key);
  if (kind === 'set') return diffSet(comparing, attribute, was, is, all, key);
  if (kind === 'map' || kind === 'object') return diffMap(attribute, was, is, all);
  const leaf = diffScalar(attribute, comparing.creating, was, is ?? attribute.default ?? undefined, all);
  return leaf && { leaf };
}

type Scalar = Pick<Attribute, 'computed' | 'forceNew' | 'type'>;

function diffScalar(attribute: Scalar, creating: boolean, was: Maybe, is: Maybe, all: boolean): Leaf | undefined {
  const open = isUnknown(is);
  const old = textOf(was);
  const now = is === undefined || open ? textOf(was === undefined ? undefined : zeroOf(attribute.type)) : textOf(is);
  if (old === now && !all && !open && (old !== '' || !creating || !attribute.computed)) return undefined;
  const removed = was !== undefined && is === undefined;
  if (removed && attribute.computed) return undefined;
  return finished(attribute, { old, new: open && now === '' ? '?' : now, value: is ?? null, removed, open });
}

function diffList(comparing: Comparing, attribute: Attribute, was: Maybe, is: Maybe, all: boolean, key: string): Node | undefined {
  const open = isUnknown(is);
  const { computed, forceNew, block } = attribute;
  if (was !== undefined && is === undefined && computed) return undefined;
  const before = isList(was) ? was : [];
  const wanted = isList(is) ? is : [];
  if (!all && is !== undefined && !open && sameElements(attribute, before, wanted)) return undefined;
  const old = String(before.length);
  if (open) return nodeOf([[COUNT, { old, new: '', value: UNKNOWN, open, replaces: forceNew }]]);
  const isNew = before.length === 0 && wanted.length === 0 && computed;
  const count =
    before.length !== wanted.length || isNew || all
      ? finished(attribute, { old: isNew ? '' : old, new: isNew ? '' : String(wanted.length), value: wanted.length })
      : undefined;
  const length = Math.max(before.length, wanted.length);
  const element = { computed: false, forceNew, type: block === undefined ? elementOf(attribute.type) : attribute.type };
  const elements = Array.from({ length }, (_, index) => {
    const [one, other] = [before[index] ?? undefined, wanted[index] ?? undefined];
    if (block === undefined) return [String(index), diffScalar(element, comparing.creating, one, other, all)] as const;
    return [
      String(index),
      diffBlock(comparing, block, one as ObjectValue | undefined, other as ObjectValue | undefined, all, `${key}.${index}`),
    ] as const;
  });
  return nodeOf([[COUNT, count], ...elements]);
}

function diffSet(comparing: Comparing, attribute: Attribute, was: Maybe, is: Maybe, all: boolean, key: string): Node | undefined {
  const open = isUnknown(is);
  const { computed, forceNew, block } = attribute;
  if (was !== undefined && is === undefined && computed) return undefined;
  const before = coded(attribute, isList(was) ? was : []);
  const wanted = coded(attribute, isList(is) ? is : []);
  const alike = before.size === wanted.size && [...wanted.keys()].every((code) => before.has(code));
  if (!all && is !== undefined && !open && alike) return undefined;
  if (open || (computed && is === undefined)) {
    return nodeOf([
      [COUNT, finished(attribute, { old: was === undefined ? '' : String(before.size), new: '?', value: UNKNOWN, open: true })],
    ]);
  }
  const count =
    before.size !== wanted.size || all
      ? finished(attribute, { old: String(before.size), new: String(wanted.size), value: wanted.size })
      : undefined;
  const element = { computed: false, forceNew, type: block === undefined ? elementOf(attribute.type) : attribute.type };
  const codes = [...[...before.keys()].filter((code) => !wanted.has(code)), ...wanted.keys()];
  const elements = codes.map((code) => {
    const [one, other] = [before.get(code), wanted.get(code)];
    if (block === undefined) return [code, diffScalar(element, comparing.creating, one ?? undefined, other ?? undefined, true)] as const;
    return [
      code,
      diffBlock(comparing, block, one as ObjectValue | undefined, other as ObjectValue | undefined, true, `${key}.${code}`),
    ] as const;
  });
  return nodeOf([[COUNT, count], ...elements]);
}

function diffMap(attribute: Attribute, was: Maybe, is: Maybe, all: boolean): Node | undefined {
  const { computed, forceNew } = attribute;
  const open = isUnknown(is) || (isObject(is) && Object.values(is).some(isUnknown));
  const before = (isObject(was) ? was : {}) as ObjectValue;
  const wanted = (isObject(is) && !open ? is : {}) as ObjectValue;
  const [oldLength, newLength] = [Object.keys(before).length, Object.keys(wanted).length];
  const isNew = oldLength === 0 && newLength === 0 && computed && was === undefined;
  const changed = oldLength !== newLength && !(oldLength !== 0 && newLength === 0 && computed);
  const count =
    changed || isNew || open
      ? finished(
          { computed: computed || open, forceNew },
          { old: isNew || open ? '' : String(oldLength), new: isNew || open ? '' : String(newLength), value: newLength },
        )
      : undefined;
  if ((is === undefined || open) && computed) return nodeOf([[COUNT, count]]);
  const set = Object.entries(wanted)
    .filter(([name, value]) => all || !(name in before) || textOf(before[name]) !== textOf(value))
    .map(([name, value]) => [name, finished(attribute, { old: textOf(before[name]), new: textOf(value), value })] as const);
  const gone = Object.entries(before)
    .filter(([name]) => !(name in wanted))
    .map(([name, value]) => [name, finished(attribute, { old: textOf(value), new: '', value: null, removed: true })] as const);
  return nodeOf([[COUNT, count], ...set, ...gone]);
}
