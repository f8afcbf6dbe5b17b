import { DEPLOYED_OUTPUT } from '../../domain/deployed';
import { withoutIndex } from '../types/address';
import type { StackDocument } from '../types/document';
import { isObject, type Json, type JsonObject } from '../types/json';
import type { StackState } from '../types/state';
import { recordIn } from './read-record';

/**
 * Terraform may write the new record before what left the description is gone. A run that ends half-way would leave it in the state without
 * its first key, so the next one would take it for kept. So what may go, goes on being named for as long as the state holds it: an override
 * of the record, as an override file has it; undefined where nothing goes.
 */
export function recordWhileGoing(document: StackDocument, state: StackState | undefined): JsonObject | undefined {
  const record = state && recordIn(state);
  const outputs = document['output'] as Readonly<Record<string, { readonly value?: Json }>> | undefined;
  const written = outputs?.[DEPLOYED_OUTPUT]?.value;
  if (record === undefined || !isObject(written) || !isObject(written['onRemoval'])) return undefined;
  const described = written['onRemoval'];
  const held = new Set(state?.resources.map(({ address }) => withoutIndex(address)));
  const going = Object.entries(record.onRemoval).filter(
    ([address, key]) => key === 'destroy' && held.has(address) && described[address] === undefined,
  );
  if (going.length === 0) return undefined;
  return { output: { [DEPLOYED_OUTPUT]: { value: { ...written, onRemoval: { ...described, ...Object.fromEntries(going) } } } } };
}
