import type { Activity, Progress } from './progress';
import { activityText, elapsed } from './words';

/** How long a line that only counts is held back. */
const QUIET_MS = 10_000;

export interface PlainOptions {
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** One line per thing that happens, for logs: no colour, nothing is overwritten; counts at most every ten seconds. */
export function plainProgress({ write, now }: PlainOptions): Progress {
  const began = new Map<string, number>();
  const last = new Map<string, { readonly doing: string; readonly at: number }>();
  const isNews = (stack: string, { doing }: Activity): boolean => {
    const before = last.get(stack);
    return before?.doing !== doing || now() - before.at >= QUIET_MS;
  };
  return {
    show: (stack, activity) => {
      if (!began.has(stack)) began.set(stack, now());
      if (!isNews(stack, activity)) return;
      last.set(stack, { doing: activity.doing, at: now() });
      write(`${stack}: ${activityText(activity)}${activity.on === undefined ? '' : `, ${activity.on}`}\n`);
    },
    settle: (stack, _ending, text) => {
      write(`${stack}: ${text} (${elapsed(now() - (began.get(stack) ?? now()))})\n`);
      began.delete(stack);
      last.delete(stack);
    },
    say: (text) => write(`${text}\n`),
    end: () => undefined,
  };
}
