import { EXIT, Exit } from '../../domain/exit';
import { ServiceFailure, kindOf } from './failure';

/** The clock, and how long to try. */
export interface Patience {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly say: (line: string) => void;
}

/** The clock of this machine. */
export const PATIENCE: Omit<Patience, 'say'> = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** How often a call is tried, and how long all of its waits may take: a runner costs while it waits. */
const TRIES = 6;
const LONGEST = 5 * 60_000;
const MINUTE = 60_000;

/** Does the work again while the service is busy or broken, as long as it asks for; ends with 3 where that does not help. `work` may be done twice. */
export async function patiently<T>(name: string, work: () => Promise<T>, { now, sleep, say }: Patience): Promise<T> {
  let waited = 0;
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ServiceFailure)) throw error;
      const kind = kindOf(error);
      // Somebody was quicker: what there is now is looked at again, at once.
      if (kind === 'gone' && tried < TRIES) continue;
      if (kind !== 'throttled' && kind !== 'broken') throw error;
      const wait = waitOf(error, tried, now());
      if (tried === TRIES || waited + wait > LONGEST) throw givenUp(name, error, wait);
      say(`${name} ${kind === 'throttled' ? 'asks to wait' : `fails (${told(error)})`}: trying again in ${Math.ceil(wait / 1000)} s`);
      await sleep(wait);
      waited += wait;
    }
  }
}

/** What the service asks for; else a minute where it limits, and twice as long each time where it is broken. */
function waitOf(failure: ServiceFailure, tried: number, now: number): number {
  const { headers } = failure;
  const after = headers['retry-after'];
  if (after !== undefined) return afterHeader(after, now);
  const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) return Math.max(1000, reset * 1000 - now);
  return kindOf(failure) === 'throttled' ? MINUTE : 1000 * 2 ** tried;
}

/** Seconds, or a date as HTTP has it. */
function afterHeader(text: string, now: number): number {
  const seconds = Number(text);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.max(1000, wait) : MINUTE;
}

const told = ({ status, message }: ServiceFailure): string => (status === 0 ? message : `${status}`);

function givenUp(name: string, failure: ServiceFailure, wait: number): Exit {
  const minutes = Math.max(1, Math.ceil(wait / MINUTE));
  const throttled = kindOf(failure) === 'throttled';
  const message = throttled
    ? `${name} limits how often it is asked, for another ${minutes} min`
    : `${name} does not answer as it should: ${told(failure)}`;
  const fix = throttled
    ? `run the job again in ${minutes} min; the preview itself is made, see the job's log`
    : `look whether ${name} has an incident, and run the job again; the preview itself is made, see the job's log`;
  return new Exit(EXIT.tool, `[${throttled ? 'post.service.limited' : 'post.service.broken'}] ${message}\n  fix: ${fix}`);
}
