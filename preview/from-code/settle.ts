import { isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { symbolOf } from '../../domain/text/symbol';

/** A planned resource as it is once it is made. Values that are known only then are replaced by texts that stand for them. */
export const settled = (stack: string, address: string, planned: ObjectValue): ObjectValue =>
  Object.fromEntries(Object.entries(planned).map(([key, value]) => [key, settle(value, [stack, address, key])]));

function settle(value: Value, path: readonly (string | number)[]): Value {
  if (isUnknown(value)) return symbolOf(...path);
  if (isList(value)) return value.map((item, index) => settle(item, [...path, index]));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settle(item, [...path, key])]));
}
