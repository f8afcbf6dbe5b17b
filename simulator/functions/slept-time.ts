/** A clock on which sleeping takes no time. */
export interface SleptTime {
  /** Milliseconds since 1970: the real time, and all that was slept. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Runs work of which time does not pass for those who sleep meanwhile: it waits for a disk. */
  readonly awake: <T>(work: Promise<T>) => Promise<T>;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * Time for code that sleeps a lot. Once everybody who is up has come to a sleep, it is the time at which the first of them wakes: those who sleep at
 * the same time do so side by side, as on a real clock. @param from it is at least this late; milliseconds since 1970
 */
export function sleptTime(from: number): SleptTime {
  let ahead = Math.max(0, from - Date.now());
  let sleepers: Sleeper[] = [];
  let awake = 0;
  let looks = false;
  const now = (): number => Date.now() + ahead;
  const look = (): void => {
    if (looks) return;
    looks = true;
    // After everything that goes on without waiting for anything outside.
    setImmediate(() => {
      looks = false;
      if (awake > 0 || sleepers.length === 0) return;
      const first = sleepers.reduce((one, other) => (other.until < one.until ? other : one));
      sleepers = sleepers.filter((one) => one !== first);
      ahead += Math.max(0, first.until - now());
      first.wake();
      look();
    });
  };
  return {
    now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ until: now() + milliseconds, wake });
        look();
      }),
    awake: async (work) => {
      awake += 1;
      try {
        return await work;
      } finally {
        awake -= 1;
        look();
      }
    },
  };
}
