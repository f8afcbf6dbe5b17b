import type { StackState } from '../types/state';
import { recordIn } from './read-record';

/** Whose a state is: `ours`, another estate's, nobody's yet because it holds nothing, or unsaid by a state from before it was written. */
export type StateOwner = { readonly owner: 'ours' | 'nobody' | 'unsaid' } | { readonly owner: 'other'; readonly estate: string };

/** Whether a state belongs to the estate of this identity. */
export function ownerOf(state: StackState | undefined, estate: string): StateOwner {
  if (state === undefined) return { owner: 'nobody' };
  const record = recordIn(state);
  if (record !== undefined) return record.estate === estate ? { owner: 'ours' } : { owner: 'other', estate: record.estate };
  return { owner: state.resources.length === 0 ? 'nobody' : 'unsaid' };
}
