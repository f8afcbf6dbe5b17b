import type { AttributeDiff } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { noisy } from './diffs';

/** The same harmless edit, wherever it is. */
export interface Noise {
  readonly diffs: readonly AttributeDiff[];
  /** How many other edits are of the same attributes with other values. */
  readonly otherValues: number;
  readonly resources: number;
  /** With how many resources each. */
  readonly stacks: ReadonlyMap<string, number>;
}

/** More groups than these are told by their attributes alone. */
const MOST_GROUPS = 8;

const isNoise = (change: RatedChange): boolean => change.harmless && !change.importing && change.movedFrom === undefined;

interface Edit {
  readonly stack: string;
  readonly diffs: readonly AttributeDiff[];
}

/** Harmless edits that are the same on many resources as one, most of them first; and what is left of the changes. */
export function noiseIn(changes: readonly RatedChange[]): { readonly noise: readonly Noise[]; readonly rest: readonly RatedChange[] } {
  const rest: RatedChange[] = [];
  const edits: Edit[] = [];
  for (const change of changes)
    if (isNoise(change)) edits.push({ stack: change.resource.stack, diffs: noisy(change.diffs) });
    else rest.push(change);
  const exact = groupsOf(edits, ({ path, before, after }) => `${path}\t${before ?? ''}\t${after ?? ''}`);
  const groups = exact.size > MOST_GROUPS ? groupsOf(edits, ({ path }) => path) : exact;
  const noise = [...groups.values()].map(noiseOf);
  return { noise: noise.sort((a, b) => b.resources - a.resources), rest };
}

function groupsOf(edits: readonly Edit[], textOf: (diff: AttributeDiff) => string): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = edit.diffs.map(textOf).join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edit]);
    else group.push(edit);
  }
  return groups;
}

function noiseOf(edits: readonly Edit[]): Noise {
  const diffs = edits[0]?.diffs ?? [];
  const valuesOf = (edit: Edit): string => edit.diffs.map(({ before, after }) => `${before ?? ''}\t${after ?? ''}`).join('\n');
  const stacks = new Map<string, number>();
  for (const { stack } of edits) stacks.set(stack, (stacks.get(stack) ?? 0) + 1);
  return { diffs, otherValues: new Set(edits.map(valuesOf)).size - 1, resources: edits.length, stacks };
}
