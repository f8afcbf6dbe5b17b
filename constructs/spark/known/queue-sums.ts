import type { Named } from '../../../domain/model';
import { clock, DAY_MINUTES, parseWindow } from '../../../domain/units/window';
import { maxAt, type Scheduled } from './schedule-edits';

/** What all queues of a workspace may use together in a stretch of the day. */
export interface QueueSum {
  /** `00:00-07:30`; undefined outside of every window. */
  readonly window?: string;
  readonly cu: number;
}

/**
 * The sums of the queues' maxima over the day, one per stretch between two window edges; without any schedule a single one.
 */
export function queueSums(queues: Named<Scheduled>): QueueSum[] {
  const all = Object.values(queues);
  const edges = new Set<number>([0]);
  for (const queue of all) {
    for (const text of Object.keys(queue.schedule)) {
      const window = parseWindow(text);
      if (window) edges.add(window.start).add(window.end % DAY_MINUTES);
    }
  }
  const starts = [...edges].sort((a, b) => a - b);
  const sumAt = (minute: number): number => all.reduce((sum, queue) => sum + maxAt(queue, minute), 0);
  if (starts.length === 1) return [{ cu: sumAt(0) }];
  return starts.map((start, index) => ({ window: `${clock(start)}-${clock(starts[index + 1] ?? DAY_MINUTES)}`, cu: sumAt(start) }));
}

/** The biggest sum of the day. */
export function peak(queues: Named<Scheduled>): QueueSum {
  return queueSums(queues).reduce((most, sum) => (sum.cu > most.cu ? sum : most), { cu: 0 });
}
