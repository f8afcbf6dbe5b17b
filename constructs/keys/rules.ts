import { type Seconds, inDays } from '../../domain/units/quantity';
import { durationText } from '../../domain/units/text';
import type { Rule } from '../core/rule';

/** What the rules of a key look at. */
export interface KeySubject {
  readonly rotation: Seconds;
  readonly pendingWindow: Seconds;
}

/** Whole days within what KMS takes. */
const wholeDays = (text: Seconds, min: number, max: number): boolean =>
  Number.isInteger(inDays(text)) && inDays(text) >= min && inDays(text) <= max;

/** Limits as KMS documents them: rotation 7-365 days, pending deletion 7-366 days. */
export const KEY_RULES: readonly Rule<KeySubject>[] = [
  {
    code: 'key.rotation',
    broken: ({ rotation }) => !wholeDays(rotation, 7, 365),
    message: ({ rotation }) => `a key rotates every 7 to 365 days, in whole days, got "${durationText(rotation)}"`,
    fix: () => "change 'rotation'",
  },
  {
    code: 'key.pending-window',
    broken: ({ pendingWindow }) => !wholeDays(pendingWindow, 7, 366),
    message: ({ pendingWindow }) => `a key waits 7 to 366 days, in whole days, before it is deleted, got "${durationText(pendingWindow)}"`,
    fix: () => "change 'pendingWindow'",
  },
];
