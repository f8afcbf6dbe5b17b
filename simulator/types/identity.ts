import type { CloudObject } from '../cloud/object';
import { rowOf } from './table';
import { fillPattern } from './text';

const texts = (from: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = from[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const filled = (pattern: string, from: Readonly<Record<string, unknown>>): string =>
  fillPattern(pattern, { seed: '', region: '', account: '', attribute: (name) => texts(from, name) });

/** The id under which the cloud keeps the object a state speaks of: the provider's own where that is enough to find it. */
export function keptId(kind: string, state: Readonly<Record<string, unknown>>): string {
  const { id, told } = rowOf(kind);
  const own = told === undefined ? '' : filled(id, state);
  return own === '' ? String(state['id']) : own;
}

/** The id that the provider writes into states. */
export function toldId({ kind, id, attributes }: CloudObject): string {
  const { told } = rowOf(kind);
  return told === undefined ? id : filled(told, attributes);
}
