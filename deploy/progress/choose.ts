import colors from 'picocolors';
import { clean, cleanLines } from '../../terminal/clean';
import { asCalled, forPeople } from '../../terminal/print';
import { liveProgress } from './live';
import { plainProgress } from './plain';
import type { Progress } from './progress';

/** What of a process says where its output goes. */
export interface Surface {
  readonly stdout: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The view that fits where stdout goes: live on a terminal, plain lines in CI, with NO_COLOR, on a dumb terminal or in a pipe. */
export function chooseProgress(stacks: readonly string[], { stdout, env }: Surface = { stdout: forPeople(), env: process.env }): Progress {
  const write = (text: string): void => void stdout.write(text);
  const now = (): number => Date.now();
  const live = stdout.isTTY && !env['CI'] && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb';
  if (!live) return cleaned(plainProgress({ write, now }));
  const width = Math.max(0, ...stacks.map(({ length }) => length));
  return cleaned(liveProgress({ write, now, colors, width, columns: () => stdout.columns }));
}

/** The view, told nothing that could move its cursor. */
function cleaned(progress: Progress): Progress {
  return {
    ...progress,
    show: (stack, activity) => progress.show(stack, { ...activity, ...(activity.on !== undefined && { on: clean(activity.on) }) }),
    settle: (stack, ending, text) => progress.settle(stack, ending, clean(asCalled(text))),
    say: (text) => progress.say(cleanLines(asCalled(text))),
  };
}
