import type { Decision } from '../decide/decision';
import type { CloneRecord } from '../record/schema';
import type { NameRow, SizeChange } from './facts';

/** What of the copy's stacks there is of each kind. */
export interface KindRow {
  readonly type: string;
  readonly does: string;
  readonly owner: string;
  readonly unique: string;
  readonly source: number;
  readonly copy: number;
}

/** What a reviewer decides on. */
export interface CloneReport {
  readonly target: string;
  readonly record: CloneRecord;
  readonly expires?: string;
  readonly files: readonly string[];
  /** What differs between the environments themselves. */
  readonly place: readonly { readonly what: string; readonly source: string; readonly copy: string }[];
  readonly decisions: readonly Decision[];
  readonly kinds: readonly KindRow[];
  readonly names: readonly NameRow[];
  readonly sizes: readonly SizeChange[];
  /** List price in US dollars. */
  readonly cost: { readonly month: number; readonly upTo: number; readonly whole?: number; readonly unpriced: readonly string[] };
  readonly warnings: readonly string[];
}
