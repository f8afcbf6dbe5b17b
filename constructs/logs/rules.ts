import { type Seconds, inDays } from '../../domain/units/quantity';
import { durationText } from '../../domain/units/text';
import type { Rule } from '../core/rule';

/** What the rules of a log store look at. */
export interface RetentionSubject {
  readonly name: string;
  readonly retention: Seconds;
  /** Option that says so, for example `stores.audit.retention`. */
  readonly option: string;
}

/** SLS keeps logs for 1-3650 days and takes 3650 as "for ever". */
const MAX_DAYS = 3650;

export const RETENTION_RULES: readonly Rule<RetentionSubject>[] = [
  {
    code: 'logs.retention',
    broken: ({ retention }) => !Number.isInteger(inDays(retention)) || inDays(retention) < 1 || inDays(retention) > MAX_DAYS,
    message: ({ name, retention }) => `store '${name}' must keep logs for 1 to ${MAX_DAYS} whole days, got "${durationText(retention)}"`,
    fix: ({ option }) => `change ${option}`,
  },
];
