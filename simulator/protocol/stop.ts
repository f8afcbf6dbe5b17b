/** What Terraform's wish to stop reaches on one connection. */
export interface Stopping {
  /** Until Terraform asks to stop, or this long. Milliseconds. */
  readonly stopped: (within: number) => Promise<void>;
  readonly stop: () => void;
}

export function stopping(): Stopping {
  const waiting = new Set<() => void>();
  let asked = false;
  return {
    stopped: (within) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, asked ? 0 : within);
        timer.unref();
        waiting.add(done);
      }),
    stop: () => {
      asked = true;
      for (const done of [...waiting]) done();
    },
  };
}
