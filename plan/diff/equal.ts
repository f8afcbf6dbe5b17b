import { isList, isObject, type Json } from '../types/json';

/** Whether nothing is there: Terraform and providers write the same nothing as null, an empty text, list or object. */
export function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** Whether two values are the same; one nothing is as good as another. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === null || b === null) return isNothing(a) && isNothing(b);
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  if (isObject(a) && isObject(b)) return equalObjects(a, b);
  return isNothing(a) && isNothing(b);
}

function equalObjects(a: { readonly [key: string]: Json }, b: { readonly [key: string]: Json }): boolean {
  for (const key in a) if (!equal(a[key], b[key])) return false;
  for (const key in b) if (!(key in a) && !isNothing(b[key])) return false;
  return true;
}
