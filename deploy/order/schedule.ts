import { type Waiting, circular, ready } from './order';

export interface Schedule<T> {
  /** How many run at once, at least 1. */
  readonly parallel: number;
  /** Does one; false means that nothing that needs it is to be started. */
  readonly run: (one: T) => Promise<boolean>;
  /** Asked before each start. */
  readonly stopped: () => boolean;
}

/**
 * Runs each after what it needs. What needs one that failed is not started, others are; once stopped, nothing is started any more and what
 * runs is waited for. Throws what `run` throws, after those that run have ended.
 */
export async function runInOrder<T extends Waiting>(all: readonly T[], { parallel, run, stopped }: Schedule<T>): Promise<void> {
  const circle = circular(all);
  if (circle.length > 0) throw new TypeError(`these wait for each other: ${circle.join(', ')}`);
  const started = new Set<string>();
  const done = new Set<string>();
  const running = new Set<Promise<void>>();
  const thrown: unknown[] = [];
  for (;;) {
    const free = thrown.length > 0 || stopped() ? 0 : Math.max(1, parallel) - running.size;
    for (const one of ready(all, started, done).slice(0, Math.max(0, free))) {
      started.add(one.name);
      const work = run(one)
        .then((ok) => {
          if (ok) done.add(one.name);
        })
        .catch((error: unknown) => void thrown.push(error))
        .finally(() => running.delete(work));
      running.add(work);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (thrown.length > 0) throw thrown[0];
}
