import { canonical } from '../equal';
import type { Attribute, Block } from '../model';
import { elementOf, kindOf, type Type } from '../type';
import { hasUnknown, isList, isObject, isUnknown, type ObjectValue, type Value, type ValueList } from '../value';

/** The zero the older SDK reads where nothing is. */
export function zeroOf(type: Type): Value {
  const kind = kindOf(type);
  if (kind === 'string') return '';
  if (kind === 'number') return 0;
  if (kind === 'bool') return false;
  return kind === 'map' || kind === 'object' ? {} : [];
}

/**
 * A state as the older SDK holds it: inside blocks, what is not set is the zero of its type, which an update then writes
 * into the plan. At the top, what is not set is absent.
 */
export function held(block: Block, state: ObjectValue): ObjectValue {
  return members(block, state, (_, value) => value);
}

function members(block: Block, state: ObjectValue, missing: (attribute: Attribute, value: Value) => Value): ObjectValue {
  return Object.fromEntries(
    block.attributes.map((attribute) => [attribute.name, inside(attribute, missing(attribute, state[attribute.name] ?? null))]),
  );
}

function inside({ block, nesting }: Attribute, value: Value): Value {
  if (block === undefined || nesting === 'single' || !isList(value)) return value;
  return value.map((element) => (isObject(element) ? filled(block, element) : element));
}

/** The same with zeros for what is not set, at any depth. */
function filled(block: Block, element: ObjectValue): ObjectValue {
  return members(block, element, ({ type }, value) => value ?? zeroOf(type));
}

/** A configured element with the defaults of its attributes, and zeros for the rest: what elements are told apart by. */
function configured(block: Block, element: ObjectValue): ObjectValue {
  return Object.fromEntries(
    block.attributes.map((attribute) => {
      const { name, type, block: inner } = attribute;
      const value = element[name] ?? attribute.default ?? zeroOf(type);
      if (inner === undefined || !isList(value)) return [name, value];
      return [name, value.map((one) => (isObject(one) ? configured(inner, one) : one))];
    }),
  );
}

/** Text that two elements share exactly if the SDK takes them for one. What only the provider sets does not count. */
function codeOf(attribute: Attribute, element: Value): string {
  const { block } = attribute;
  if (block === undefined || !isObject(element)) return canonical(element);
  const whole = configured(block, element);
  const parts = block.attributes
    .filter(({ optional, required }) => optional || required)
    .map(
      (inner) =>
        `${inner.name}:${inner.block === undefined ? codeOfPlain(inner.type, whole[inner.name] ?? null) : codeOfBlocks(inner, whole[inner.name] ?? null)}`,
    );
  return `<${parts.join(';')}>`;
}

function codeOfBlocks(attribute: Attribute, value: Value): string {
  if (!isList(value)) return canonical(value);
  const codes = value.map((element) => codeOf(attribute, element));
  return `(${(attribute.nesting === 'set' ? [...new Set(codes)].sort() : codes).join()})`;
}

function codeOfPlain(type: Type, value: Value): string {
  if (kindOf(type) !== 'set' || !isList(value)) return canonical(value);
  return `{${[...new Set(value.map((item) => codeOfPlain(elementOf(type), item)))].sort().join()}}`;
}

/** Elements of a set by their codes. What is not known yet is never the same as anything else. */
export function coded(attribute: Attribute, elements: ValueList): ReadonlyMap<string, Value> {
  const codes = new Map<string, Value>();
  elements.forEach((element, index) => {
    const code = codeOf(attribute, element);
    codes.set(hasUnknown(element) ? `~${index}${code}` : code, element);
  });
  return codes;
}

/** Whether two lists are the same to the SDK. */
export function sameElements(attribute: Attribute, a: ValueList, b: ValueList): boolean {
  if (a.length !== b.length || [...a, ...b].some(isUnknown)) return false;
  const { block } = attribute;
  if (block === undefined) return canonical(a) === canonical(b);
  const whole = (element: Value): string => (isObject(element) ? wholeCode(block, configured(block, element)) : canonical(element));
  return a.every((element, index) => whole(element) === whole(b[index] ?? null));
}

/** Unlike {@link codeOf}, with what only the provider sets. */
function wholeCode(block: Block, element: ObjectValue): string {
  return block.attributes
    .map((inner) => {
      const value = element[inner.name] ?? null;
      return inner.block === undefined ? codeOfPlain(inner.type, value) : codeOfBlocks(inner, value);
    })
    .join('|');
}
