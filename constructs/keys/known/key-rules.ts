import { write } from '../../../domain/fix';
import { type Range, wholeIn } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import { inDays, type Seconds } from '../../../domain/units/quantity';
import { daysIn, durationText } from '../../../domain/units/text';
import { PENDING_DAYS, ROTATION_DAYS } from './limits';

export interface KeySubject {
  readonly rotation: Seconds;
  readonly pendingWindow: Seconds;
}

const text = ({ min, max }: Range): string => `${min}-${max} whole days`;

export const KEY_RULES: readonly Rule<KeySubject>[] = [
  {
    code: 'key.rotation',
    holds: `a key rotates every ${text(ROTATION_DAYS)}`,
    broken: ({ rotation }) =>
      !wholeIn(inDays(rotation), ROTATION_DAYS) && {
        at: ['rotation'],
        message: `a key rotates every ${text(ROTATION_DAYS)}, got ${durationText(rotation)}`,
        fix: write('rotation', daysIn(rotation, ROTATION_DAYS)),
      },
  },
  {
    code: 'key.pending-window',
    holds: `a deleted key can be called back for ${text(PENDING_DAYS)}`,
    broken: ({ pendingWindow }) =>
      !wholeIn(inDays(pendingWindow), PENDING_DAYS) && {
        at: ['pendingWindow'],
        message: `a deleted key can be called back for ${text(PENDING_DAYS)}, got ${durationText(pendingWindow)}`,
        fix: write('pendingWindow', daysIn(pendingWindow, PENDING_DAYS)),
      },
  },
];
