/** A wish to stop. */
export interface Interrupt {
  readonly stopped: () => boolean;
  /** Back to the usual way of signals. */
  readonly end: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal ends what is tried and lets it be cleaned up; a second one ends this program as it would have. */
export function onInterrupt(say: (text: string) => void): Interrupt {
  let stopped = false;
  const end = (): void => SIGNALS.forEach((signal) => void process.off(signal, handle));
  const handle = (): void => {
    stopped = true;
    end();
    say('stopping: what was made is taken away; a second interrupt leaves it, and the next smoke takes it away');
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return { stopped: () => stopped, end };
}
