import { type Waiting, circular, ready } from './order';

export interface Schedule<T> {
  /** How many run at once, at least 1. */
  readonly parallel: number;
  /** Does one; false means that nothing further is to be started. */
  readonly run: (one: T) => Promise<boolean>;
  /** Asked before each start. */
  readonly stopped: () => boolean;
}

/**
 * Runs each after what it needs. After the first that fails, and once stopped, nothing is started any more; what runs is waited for.
 * Throws what `run` throws, after the others have ended.
 */
export async function runInOrder<T extends Waiting>(all: readonly T[], { parallel, run, stopped }: Schedule<T>): Promise<void> {
  const circle = circular(all);
  if (circle.length > 0) throw new TypeError(`these wait for each other: ${circle.join(', ')}`);
  const started = new Set<string>();
  const done = new Set<string>();
  const running = new Set<Promise<void>>();
  const thrown: unknown[] = [];
  let failed = false;
  for (;;) {
    const free = failed || stopped() ? 0 : Math.max(1, parallel) - running.size;
    for (const one of ready(all, started, done).slice(0, Math.max(0, free))) {
      started.add(one.name);
      const work = run(one)
        .then((ok) => {
          if (ok) done.add(one.name);
          else failed = true;
        })
        .catch((error: unknown) => {
          failed = true;
          thrown.push(error);
        })
        .finally(() => running.delete(work));
      running.add(work);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (thrown.length > 0) throw thrown[0];
}
