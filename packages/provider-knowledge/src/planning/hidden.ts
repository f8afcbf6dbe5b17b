import { HIDDEN_DIFFERENCES } from '../../facts/hidden-differences';
import { canonical } from './equal';
import type { When } from './hidden-when';
import type { Suppress } from './suppress';
import type { Value } from './value';

const ROWS = new Map<string, Map<string, When[]>>();
for (const { type, attributes, when } of HIDDEN_DIFFERENCES) {
  const ofType = ROWS.get(type) ?? new Map<string, When[]>();
  ROWS.set(type, ofType);
  for (const path of attributes) ofType.set(path, [...(ofType.get(path) ?? []), when]);
}

/** Differences the provider hides of one type: those in the table, and texts that mean the same JSON. */
export function suppressOf(type: string): Suppress {
  const rows = ROWS.get(type);
  return (difference) => {
    const { facts, path } = difference.attribute;
    if (facts.fixedAfterCreate === true && !difference.creating) return true;
    if (rows?.get(path)?.some((when) => when(difference)) === true) return true;
    return facts.diffSuppress === true && sameJson(difference.old, difference.new);
  };
}

function sameJson(a: string, b: string): boolean {
  const left = parsed(a);
  const right = parsed(b);
  return left !== undefined && right !== undefined && canonical(left) === canonical(right);
}

function parsed(text: string): Value | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}
