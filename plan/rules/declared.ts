import { isNothing } from '../diff/equal';
import { jsonIn } from '../mask/mask';
import { isList, isObject, type Json, type Step } from '../types/json';

/** Where a declared value is not the deployed one. */
export interface Difference {
  readonly path: readonly Step[];
  readonly declared: Json;
  readonly deployed: Json;
}

/** Where a declared value differs from the deployed one. What is not declared, and what is a reference, is not compared. */
export function differences(declared: Json, deployed: Json | undefined, path: readonly Step[] = []): Difference[] {
  if (isNothing(declared)) return [];
  if (isList(declared)) return inList(declared, deployed, path);
  if (isObject(declared)) return inObject(declared, deployed, path);
  if (isReference(declared) || sameLeaf(declared, deployed)) return [];
  const [left, right] = [jsonOf(declared), jsonOf(deployed)];
  return left === undefined || right === undefined ? [{ path, declared, deployed: deployed ?? null }] : differences(left, right, path);
}

function inList(declared: readonly Json[], deployed: Json | undefined, path: readonly Step[]): Difference[] {
  const other = isList(deployed) ? deployed : isNothing(deployed) ? [] : [deployed ?? null];
  // The order of a set is nobody's choice.
  if (declared.every((item) => other.some((candidate) => differences(item, candidate).length === 0))) return [];
  if (declared.length !== other.length) return declared.some(isReference) ? [] : [{ path, declared, deployed: deployed ?? null }];
  return declared.flatMap((item, index) => differences(item, other[index], [...path, index]));
}

function inObject(declared: { readonly [key: string]: Json }, deployed: Json | undefined, path: readonly Step[]): Difference[] {
  // A block may be written as one object and is kept as a list of one.
  const other = isList(deployed) && deployed.length === 1 ? deployed[0] : deployed;
  return Object.entries(declared).flatMap(([key, item]) => differences(item, isObject(other) ? other[key] : undefined, [...path, key]));
}

/** Whether a declared value holds a reference, whose value nobody knows here. */
function isReference(value: Json): boolean {
  if (typeof value === 'string') return value.includes('${');
  if (isList(value)) return value.some(isReference);
  return isObject(value) && Object.values(value).some(isReference);
}

const jsonOf = (value: Json | undefined): Json | undefined => (typeof value === 'string' ? jsonIn(value) : undefined);

/**
 * Whether two values mean the same: a number or a flag may be a text on one side, and a service may answer a longer version than was asked
 * for.
 */
function sameLeaf(declared: Json, deployed: Json | undefined): boolean {
  if (isNothing(deployed)) return false;
  const [left, right] = [String(declared), String(deployed)];
  return left === right || (/^\d+(\.\d+)+$/.test(left) && (right.startsWith(`${left}.`) || right.startsWith(`${left}-`)));
}
