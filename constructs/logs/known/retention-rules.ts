import { write } from '../../../domain/fix';
import { wholeIn } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import { inDays, type Seconds } from '../../../domain/units/quantity';
import { daysIn, durationText } from '../../../domain/units/text';
import { LOG_DAYS } from './limits';

/** A log store, or all the stores of an environment. */
export interface RetentionSubject {
  readonly retention: Seconds;
}

export const RETENTION_RULES: readonly Rule<RetentionSubject>[] = [
  {
    code: 'logs.retention',
    holds: `logs are kept ${LOG_DAYS.min}-${LOG_DAYS.max} whole days`,
    broken: ({ retention }) =>
      !wholeIn(inDays(retention), LOG_DAYS) && {
        at: ['retention'],
        message: `logs are kept ${LOG_DAYS.min}-${LOG_DAYS.max} whole days, got ${durationText(retention)}`,
        fix: write('retention', daysIn(retention, LOG_DAYS)),
      },
  },
];
