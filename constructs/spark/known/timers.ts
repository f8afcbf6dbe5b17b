import type { Named } from '../../../domain/model';
import type { Cu } from '../../../domain/units/quantity';
import { clock } from '../../../domain/units/window';
import { scheduleEdits, type Scheduled } from './schedule-edits';

/** What a timer does at its minute: to one queue, or to all that change then. */
export interface QueueTimer {
  /** Minutes after midnight. */
  readonly at: number;
  /** What each queue has from then on. */
  readonly edits: Named<Cu>;
  /** What its name says besides the time: the queue, or that there are several. Queues have no capital letters. */
  readonly of: string;
}

const SEVERAL = 'Queues';

/**
 * The timers of a workspace's queues, by the time of day. Queues that change at the same minute have one together: the service changes one
 * after the other, and what one gets another has to give back first.
 */
export function queueTimers(queues: Named<Scheduled>): readonly QueueTimer[] {
  const byMinute = new Map<number, Record<string, Cu>>();
  for (const [queue, scheduled] of Object.entries(queues))
    for (const { at, max } of scheduleEdits(scheduled)) byMinute.set(at, { ...byMinute.get(at), [queue]: max });
  return [...byMinute]
    .sort(([a], [b]) => a - b)
    .map(([at, edits]) => {
      const [queue = SEVERAL, ...others] = Object.keys(edits);
      return { at, edits, of: others.length === 0 ? queue : SEVERAL };
    });
}

/** `HHMM`, as names of timers end. */
export const timeOf = ({ at }: QueueTimer): string => clock(at).replace(':', '');
