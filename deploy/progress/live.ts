import type { Colors } from 'picocolors/types';
import type { Activity, Ending, Progress } from './progress';
import { activityText, elapsed } from './words';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const EVERY_MS = 100;
const SIGNS: Readonly<Record<Ending, string>> = { good: '✔', bad: '✖', open: '•' };
const CLEAR_BELOW = '\x1b[0J';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';

export interface LiveOptions {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  /** Milliseconds. */
  readonly now: () => number;
  readonly colors: Colors;
  /** Width of the longest stack name. */
  readonly width: number;
}

/** One line per running stack, drawn over and over below the lines of those that ended. */
export function liveProgress({ write, columns, now, colors, width }: LiveOptions): Progress {
  const running = new Map<string, { readonly since: number; activity: Activity }>();
  let drawn = 0;
  let frame = 0;
  const line = ([stack, { since, activity }]: [string, { since: number; activity: Activity }]): string => {
    const text = `${FRAMES[frame % FRAMES.length] ?? ''} ${stack.padEnd(width)}  ${activityText(activity)}  ${elapsed(now() - since)}  ${activity.on ?? ''}`;
    return text.slice(0, Math.max(20, columns() - 1)).trimEnd();
  };
  const up = (): string => (drawn > 0 ? `\x1b[${drawn}A\r${CLEAR_BELOW}` : '');
  const draw = (above = ''): void => {
    const lines = [...running].map(line);
    write(`${up()}${above}${lines.map((text) => `${text}\n`).join('')}`);
    drawn = lines.length;
  };
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    if (timer) return;
    write(HIDE_CURSOR);
    timer = setInterval(() => {
      frame += 1;
      if (running.size > 0) draw();
    }, EVERY_MS);
    timer.unref();
  };
  return {
    show: (stack, activity) => {
      begin();
      running.set(stack, { since: running.get(stack)?.since ?? now(), activity });
    },
    settle: (stack, ending, text) => {
      const took = elapsed(now() - (running.get(stack)?.since ?? now()));
      running.delete(stack);
      const paint = ending === 'good' ? colors.green : ending === 'bad' ? colors.red : colors.yellow;
      draw(`${paint(SIGNS[ending])} ${stack.padEnd(width)}  ${text}  ${colors.dim(took)}\n`);
    },
    say: (text) => draw(`${text}\n`),
    end: () => {
      if (!timer) return;
      clearInterval(timer);
      timer = undefined;
      running.clear();
      draw();
      write(SHOW_CURSOR);
    },
  };
}
