import { isZero, same, sameSet } from './equal';
import { isList, isObject, isUnknown, type ObjectValue, type Value } from './value';
import type { Attribute, Block } from './model';

/** Elements of a set side by side: each of the configuration with the one it was before, and those that are gone. */
export interface Matched {
  readonly pairs: readonly (readonly [configured: ObjectValue, prior: ObjectValue | undefined])[];
  readonly gone: readonly ObjectValue[];
}

/** Finds the elements of a set again, ignoring what only the provider sets. */
export function matchElements(block: Block, before: readonly ObjectValue[], wanted: readonly ObjectValue[]): Matched {
  const left = [...before];
  const pairs = wanted.map((element) => {
    const index = left.findIndex((candidate) => matchesBlock(block, candidate, element));
    return [element, index < 0 ? undefined : left.splice(index, 1)[0]] as const;
  });
  return { pairs, gone: left };
}

function matchesBlock(block: Block, prior: ObjectValue, configured: ObjectValue): boolean {
  return block.attributes.every((attribute) => matches(attribute, prior[attribute.name] ?? null, configured[attribute.name] ?? null));
}

function matches(attribute: Attribute, prior: Value, configured: Value): boolean {
  if (isUnknown(configured)) return false;
  if (attribute.block !== undefined) return matchesNested(attribute, attribute.block, prior, configured);
  const wanted = configured ?? attribute.default;
  if (isZero(wanted) && (attribute.computed || isZero(prior))) return true;
  if (typeof attribute.type !== 'string' && attribute.type[0] === 'set' && isList(prior) && isList(wanted)) return sameSet(prior, wanted);
  return same(prior, wanted);
}

function matchesNested(attribute: Attribute, block: Block, prior: Value, configured: Value): boolean {
  if (isObject(configured)) return isObject(prior) && matchesBlock(block, prior, configured);
  const before = isList(prior) ? prior.filter(isObject) : [];
  const wanted = isList(configured) ? configured.filter(isObject) : [];
  if (wanted.length === 0) return attribute.computed || before.length === 0;
  if (wanted.length !== before.length) return false;
  if (attribute.nesting === 'set') return matchElements(block, before, wanted).gone.length === 0;
  return wanted.every((element, index) => matchesBlock(block, before[index] ?? {}, element));
}
