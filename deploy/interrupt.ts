/** Stopping at a user's wish, so that Terraform can write down what it did. */
export interface Interrupt {
  /** Nothing new is to be started. */
  readonly stopped: boolean;
  /** Passes the wish on to this process while it runs; returns how to forget it. */
  readonly watch: (pid: number) => () => void;
  /** Back to the usual way of signals. */
  readonly end: () => void;
}

/** A closed terminal or a cancelled CI job should leave as little behind as Ctrl-C. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export const INTERRUPT_TEXT = {
  idle: 'stopping: nothing further is started',
  first: 'stopping: no further stack is started, Terraform finishes what it has begun and writes its state',
  second: 'still waiting for Terraform to write its state; a third interrupt makes it give up at once, and what it is creating may be lost',
  third: 'telling Terraform to give up at once',
} as const;

const TEXTS = [INTERRUPT_TEXT.first, INTERRUPT_TEXT.second];

/**
 * The first signal reaches Terraform once: it finishes what is in flight and saves. A second one would make it drop everything, so it is
 * only answered with a warning; the third is passed on.
 */
export function onInterrupt(say: (text: string) => void): Interrupt {
  const running = new Set<number>();
  let count = 0;
  const pass = (): void => running.forEach((pid) => send(pid));
  const handle = (): void => {
    count += 1;
    say(running.size === 0 ? INTERRUPT_TEXT.idle : (TEXTS[count - 1] ?? INTERRUPT_TEXT.third));
    if (count !== 2) pass();
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return {
    get stopped() {
      return count > 0;
    },
    watch: (pid) => {
      running.add(pid);
      return () => void running.delete(pid);
    },
    end: () => SIGNALS.forEach((signal) => void process.off(signal, handle)),
  };
}

function send(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has just ended by itself.
  }
}
