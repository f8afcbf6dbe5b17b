import type { Named } from '../../../domain/model';
import type { Cu } from '../../../domain/units/quantity';
import { contains, DAY_MINUTES, parseWindow } from '../../../domain/units/window';

/** From this minute on, a queue has this maximum. */
export interface ScheduleEdit {
  /** Minutes after midnight, 0-1439. */
  readonly at: number;
  readonly max: Cu;
}

/** What of a queue changes over the day. */
export interface Scheduled {
  /** Holds outside of all windows. */
  readonly max: Cu;
  /** Time window `HH:MM-HH:MM` to the maximum that holds in it. */
  readonly schedule: Named<Cu>;
}

/** The maximum that holds at a minute of the day: of the window that it lies in, else the plain one. */
export function maxAt({ max, schedule }: Scheduled, minute: number): Cu {
  for (const [text, inWindow] of Object.entries(schedule)) {
    const window = parseWindow(text);
    if (window && contains(window, minute)) return inWindow;
  }
  return max;
}

/**
 * The edits that make a queue follow its schedule, in order of the day: one where a window opens, one where none follows it. Where two
 * windows of the same maximum meet nothing has to be edited, so a queue without windows has no edits.
 */
export function scheduleEdits(queue: Scheduled): readonly ScheduleEdit[] {
  const windows = Object.keys(queue.schedule).flatMap((text) => parseWindow(text) ?? []);
  const edges = [...new Set(windows.flatMap(({ start, end }) => [start, end % DAY_MINUTES]))].sort((a, b) => a - b);
  const edits = edges.map((at) => ({ at, max: maxAt(queue, at) }));
  const needed = edits.filter(({ max }, index) => max !== (edits.at(index - 1)?.max ?? max));
  // Windows that fill the day with one maximum: it still has to be set, if it is not the plain one.
  return needed.length > 0 ? needed : edits.filter(({ max }) => max !== queue.max).slice(0, 1);
}
