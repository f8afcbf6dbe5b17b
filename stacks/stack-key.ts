import { createHash } from 'node:crypto';
import type { Estate } from '../model/model';
import type { Adopted } from './adopted/parse-adopted';
import type { Removed } from './removed/parse-removed';
import type { StackRef } from './stack-list';
import { stackModel } from './stack-model';

/** What of an estate stands beside its description. */
interface Lists {
  readonly removed: readonly Removed[];
  readonly adopted: readonly Adopted[];
}

/**
 * What decides a stack's JSON besides the code, as a hash: stacks of one key are the same but for the folder that the estate lies in. Says
 * nothing of an estate with extensions: they may read what they like.
 */
export function stackKey(estate: Estate, ref: StackRef, lists: Lists): string {
  const { removed, adopted } = lists;
  const letGo = removed.filter(({ stack }) => stack === ref.name).map(({ address }) => address);
  const taken = adopted
    .filter(({ stack }) => stack === ref.name)
    .map(({ address, id, keep, attributes }) => [address, id, keep, attributes]);
  const told = JSON.stringify([ref.kind, ref.name, letGo, ...(taken.length > 0 ? [taken] : []), stackModel(estate, ref)]);
  return createHash('sha256').update(told).digest('hex');
}
