import { rename, write } from '../../../domain/fix';
import type { Path, Rule } from '../../../domain/rule';
import type { Cu } from '../../../domain/units/quantity';
import { cuText } from '../../../domain/units/text';
import { clock, DAY_MINUTES, overlap, parseWindow, type TimeWindow } from '../../../domain/units/window';
import { HOSTING_QUEUE_CU, QUEUE_STEP_CU } from './limits';
import type { SparkQueue } from './model';
import { RESERVED_QUEUE } from './queue-names';

/** A queue, and what it is held against. */
export interface QueueSubject extends SparkQueue {
  readonly name: string;
  /** For example `workspace 'risk'`. */
  readonly workspace: string;
  /** The workspace's. */
  readonly quota: Cu;
  /** What runs on it all the time, for example `session 'adhoc'`; undefined where nothing does. */
  readonly guest: string | undefined;
}

interface Limit {
  readonly at: Path;
  readonly cu: Cu;
}

/** Every maximum of a queue: the usual one and those of its windows. */
const maxima = ({ max, schedule }: SparkQueue): readonly Limit[] => [
  { at: ['max'], cu: max },
  ...Object.entries(schedule).map(([window, cu]) => ({ at: ['schedule', window], cu })),
];
const limits = (queue: SparkQueue): readonly Limit[] => [
  ...maxima(queue),
  ...(queue.min === undefined ? [] : [{ at: ['min'], cu: queue.min }]),
];
const offStep = ({ cu }: Limit): boolean => cu <= 0 || !Number.isInteger(cu / QUEUE_STEP_CU);

function meet(a: string, b: string): boolean {
  const [first, second] = [parseWindow(a), parseWindow(b)];
  return first !== undefined && second !== undefined && overlap(first, second);
}

/** The part of a window that no other window covers, if that part is one window. */
function beside(window: string, all: readonly string[]): string | undefined {
  const own = parseWindow(window);
  const others = all.filter((other) => other !== window);
  const edges = others.flatMap((other) => parseWindow(other) ?? []).map(({ start, end }) => [end % DAY_MINUTES, start] as const);
  return own === undefined
    ? undefined
    : edges
        .flatMap(([end, start]) => [`${clock(end)}-${clock(own.end % DAY_MINUTES)}`, `${clock(own.start)}-${clock(start)}`])
        .find((left) => isWithin(left, own) && !others.some((other) => meet(left, other)));
}

function isWithin(text: string, { start, end }: TimeWindow): boolean {
  const inner = parseWindow(text);
  const length = (from: number, to: number): number => (to - from + DAY_MINUTES) % DAY_MINUTES;
  return inner !== undefined && length(start, inner.start) + length(inner.start, inner.end) <= length(start, end);
}

/** The second level of the quota. */
export const QUEUE_RULES: readonly Rule<QueueSubject>[] = [
  {
    code: 'spark.queue.reserved',
    holds: `no queue is called ${RESERVED_QUEUE}: the service makes one of that name itself`,
    broken: ({ name }) =>
      name === RESERVED_QUEUE && {
        at: [],
        key: true,
        message: `queue '${name}' belongs to the service, which makes it for subscriptions`,
        fix: 'choose another name',
      },
  },
  {
    code: 'spark.queue.step',
    holds: `limits of a queue are above 0, in steps of ${QUEUE_STEP_CU} CU`,
    broken: (queue) =>
      limits(queue)
        .filter(offStep)
        .map(({ at, cu }) => ({
          at,
          message: `limits of queue '${queue.name}' must be above 0, in steps of ${QUEUE_STEP_CU} CU, got ${cuText(cu)}`,
          fix: write(at, cuText((Math.max(1, Math.ceil(cu / QUEUE_STEP_CU)) * QUEUE_STEP_CU) as Cu)),
        })),
  },
  {
    code: 'spark.queue.above-quota',
    holds: "no maximum of a queue, usual or in a window, is above its workspace's quota",
    onKubernetes: true,
    broken: (queue) =>
      maxima(queue)
        .filter(({ cu }) => cu > queue.quota)
        .map(({ at, cu }) => ({
          at,
          message: `queue '${queue.name}' may use ${cuText(cu)}, more than the ${cuText(queue.quota)} of ${queue.workspace}`,
          fix: write(at, cuText(queue.quota), { or: 'raise quota' }),
        })),
  },
  {
    code: 'spark.queue.min-above-max',
    holds: 'a queue keeps no more compute for itself than each of its maxima allows',
    onKubernetes: true,
    broken: ({ name, min, ...queue }) =>
      min !== undefined &&
      maxima(queue)
        .filter(({ cu }) => min > cu)
        .map(({ at, cu }) => ({
          at,
          message: `queue '${name}' keeps ${cuText(min)} for itself, more than its maximum of ${cuText(cu)}`,
          fix: write('min', cuText(Math.min(...maxima(queue).map((limit) => limit.cu)) as Cu), { or: 'raise max' }),
        })),
  },
  {
    code: 'spark.queue.too-small-to-host',
    holds: `a queue that hosts a session or a gateway has at least ${HOSTING_QUEUE_CU} CU, also in its windows`,
    broken: ({ name, guest, ...queue }) =>
      guest !== undefined &&
      maxima(queue)
        .filter(({ cu }) => cu < HOSTING_QUEUE_CU)
        .map(({ at, cu }) => ({
          at,
          message: `queue '${name}' hosts ${guest} and needs at least ${HOSTING_QUEUE_CU} CU, it has ${cuText(cu)}`,
          fix: write(at, cuText(HOSTING_QUEUE_CU as Cu), { or: 'name another queue' }),
        })),
  },
  {
    code: 'spark.schedule.window',
    holds: 'a window is two times of day, HH:MM-HH:MM, that differ',
    broken: ({ name, schedule }) =>
      Object.keys(schedule)
        .filter((window) => parseWindow(window) === undefined)
        .map((window) => ({
          at: ['schedule', window],
          key: true,
          message: `'${window}' of queue '${name}' is no window`,
          fix: 'write it as 22:00-06:00',
        })),
  },
  {
    code: 'spark.schedule.overlap',
    holds: 'windows of a queue do not overlap',
    onKubernetes: true,
    broken: ({ name, schedule }) => {
      const windows = Object.keys(schedule);
      return windows.flatMap((b, index) =>
        windows
          .slice(0, index)
          .filter((a) => meet(a, b))
          .map((a) => {
            const left = beside(b, windows);
            return {
              at: ['schedule', b],
              key: true as const,
              message: `windows ${a} and ${b} of queue '${name}' overlap`,
              fix: left === undefined ? 'let one end where the other starts' : rename(['schedule', b], left, { or: 'shorten the other' }),
            };
          }),
      );
    },
  },
];
