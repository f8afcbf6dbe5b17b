import type { Suppress } from './suppress';
import { canonical } from './equal';
import type { Value } from './value';

/**
 * Differences the provider hides. The facts say where it hides some, seldom which: known are texts that mean the same
 * JSON, and values that are fixed once the object is there.
 */
export const suppress: Suppress = ({ facts }, prior, configured) => {
  if (facts.fixedAfterCreate === true) return true;
  return facts.diffSuppress === true && sameJson(prior, configured);
};

function sameJson(a: Value, b: Value): boolean {
  const left = parsed(a);
  const right = parsed(b);
  return left !== undefined && right !== undefined && canonical(left) === canonical(right);
}

function parsed(text: Value): Value | undefined {
  if (typeof text !== 'string' || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}
