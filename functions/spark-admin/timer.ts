import { applyAgain, readAgain } from './again';
import { type Json, parseJson, textAt } from './api/json';
import { applyRenewal, readRenewal } from './renewal';
import type { Run } from './run';
import { applySchedule, readSchedule } from './schedule';

/** One thing that a timer, or somebody who calls by hand, asks for, its payload read. */
export interface Errand {
  readonly kind: string;
  readonly region: string | undefined;
  do(run: Run): Promise<void>;
}

/** By `kind` of the payload; adding one is adding a row. */
const KINDS: ReadonlyMap<string, (payload: Json) => Errand> = new Map<string, (payload: Json) => Errand>([
  [
    'schedule',
    (payload) => {
      const schedule = readSchedule(payload);
      return { kind: 'schedule', region: schedule.region, do: (run) => applySchedule(schedule, run) };
    },
  ],
  [
    'renew',
    (payload) => {
      const renewal = readRenewal(payload);
      return { kind: 'renew', region: renewal.region, do: (run) => applyRenewal(renewal, run) };
    },
  ],
  [
    'again',
    (payload) => {
      const again = readAgain(payload);
      return { kind: 'again', region: again.region, do: (run) => applyAgain(again, run) };
    },
  ],
]);

/**
 * What is asked for by the payload of a timer trigger (`{triggerTime, triggerName, payload: "<text>"}`), or by the event itself when
 * somebody calls by hand; undefined for anything else. Throws a `Problem` with everything that is wrong with it.
 */
export function errandIn(event: Json): Errand | undefined {
  const payload = textAt(event, 'payload');
  const inner = (payload === undefined ? event : parseJson(payload)) ?? null;
  return KINDS.get(textAt(inner, 'kind') ?? '')?.(inner);
}
