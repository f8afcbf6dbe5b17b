import { createHash } from 'node:crypto';
import type { Estate } from '../../model/model';
import type { StackRef } from '../../stacks/stack-list';
import type { Texts } from './cache/texts';
import type { Described } from './described';
import { codeStack } from './synthesized';

/** A version that was valid when it was synthesized: its stacks by what they are made from. */
interface Note {
  readonly refs: readonly StackRef[];
  readonly keys: readonly string[];
  readonly estate: Estate;
}

/** A version of the estate's folder, judged on a day: the same files may be told otherwise on the next. */
export const noteOf = (tree: string, today: string): string => `tree-${createHash('sha256').update(`${tree}\n${today}`).digest('hex')}`;

/** The version as it was found before, without a look at its files. `anew` is asked where a stack's JSON was lost since. */
export function remembered(name: string, texts: Texts, anew: () => Described): Described | undefined {
  const note = read(texts.notes.get(name));
  if (note === undefined || !note.keys.every((key) => texts.has(key))) return undefined;
  const { refs, keys, estate } = note;
  let again: ReadonlyMap<string, string> | undefined;
  const lost = (stack: string): string => {
    again ??= new Map(anew().stacks.map((one) => [one.name, JSON.stringify(one.read())]));
    return again.get(stack) ?? '{}';
  };
  const stacks = refs.map((ref, index) => codeStack(ref, () => texts.get(keys[index] ?? '') ?? lost(ref.name), keys[index]));
  return { stacks, refs, estate, problems: [] };
}

/** Keeps what was found, where all of it has a key. */
export function remember(name: string, texts: Texts, { stacks, refs, estate }: Described): void {
  const keys = stacks.flatMap(({ key }) => key ?? []);
  if (estate === undefined || keys.length !== refs.length) return;
  texts.notes.put(name, JSON.stringify({ refs, keys, estate } satisfies Note));
}

function read(text: string | undefined): Note | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Note);
  } catch {
    return undefined;
  }
}
