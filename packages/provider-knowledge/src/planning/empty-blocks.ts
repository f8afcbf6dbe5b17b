import type { Block } from './model';
import { isObject, type ObjectValue, type Value } from './value';

/** The same with an empty list where there are no nested blocks: Terraform knows no absent list of them. */
export function withEmptyBlocks(block: Block, value: ObjectValue): ObjectValue {
  const result: Record<string, Value> = { ...value };
  for (const { name, block: inner, nesting } of block.attributes) {
    if (inner === undefined) continue;
    const held = value[name] ?? null;
    if (nesting === 'single') result[name] = isObject(held) ? withEmptyBlocks(inner, held) : held;
    else if (held === null) result[name] = [];
    else if (Array.isArray(held))
      result[name] = held.map((element: Value) => (isObject(element) ? withEmptyBlocks(inner, element) : element));
  }
  return result;
}
