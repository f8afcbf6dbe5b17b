/** What to do about a problem, as data: its text is made from it (`fix-text.ts`), and programs follow it. */
import type { Path } from './path';

/** What an estate's file can hold. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** What a change's path counts from, where that is not the subject of its rule. */
export type Root = 'business' | 'environment' | 'estate';

/**
 * One change of an option, or of an entry of a list, whose step is its index. `remove` of what nobody wrote does nothing; to `set` the entry
 * `-` is to add one at the end, and to `rename` the empty path is to rename the file.
 */
export interface Change {
  readonly do: 'set' | 'remove' | 'rename';
  readonly at: Path;
  /** What to set, or the new name. */
  readonly value?: Value;
  readonly from?: Root;
}

/** Changes that end a problem together. */
export interface Remedy {
  readonly changes: readonly Change[];
  /** What else to know or to do. It is appended as it is to the text of the changes, for example `; which can grow later`. */
  readonly note?: string;
  /** Other ways, one of which may be better: then a person chooses. */
  readonly or?: string;
  /** It may not be what the person meant, so it is told as a question. */
  readonly guess?: true;
}

/** Prose where only a person knows: `tests/model/fixes/prose.ts` lists those rules and why. */
export type Fix = string | Remedy;

/** What may be said beside the changes. */
export type Beside = Omit<Remedy, 'changes'>;

/** To write a value. */
export const write = (at: Path | string, value: Value, beside: Beside = {}): Remedy => ({
  changes: [{ do: 'set', at: [at].flat(), value }],
  ...beside,
});

/** To leave an option out. */
export const leaveOut = (at: Path | string, beside: Beside = {}): Remedy => ({ changes: [{ do: 'remove', at: [at].flat() }], ...beside });

/** To call something else than it is called. */
export const rename = (at: Path | string, to: string, beside: Beside = {}): Remedy => ({
  changes: [{ do: 'rename', at: [at].flat(), value: to }],
  ...beside,
});

/** The same below `path`: the rule's subject lies there. */
export function fixBelow(fix: Fix, path: Path): Fix {
  if (typeof fix === 'string' || path.length === 0) return fix;
  return {
    ...fix,
    changes: fix.changes.map((change) => (change.from === undefined ? { ...change, at: [...path, ...change.at] } : change)),
  };
}
