import type { SparkQueue } from './known/model';
import type { Cu } from '../../domain/units/quantity';
import { overlap, parseWindow } from '../../domain/units/window';
import type { Rule } from '../core/rule';
import { cuText } from '../../domain/units/text';

/** A queue and the quota it lives in. */
export interface QueueSubject {
  readonly name: string;
  readonly queue: SparkQueue;
  readonly quota: Cu;
}

/** The service makes this one itself, for subscriptions. */
const RESERVED = 'subscription_queue';
/** Finest step of a queue's limits, in CU. */
const STEP = 0.5;

/** Every maximum of a queue: the usual one and those of its windows. */
export const maxima = ({ max, schedule }: SparkQueue): readonly Cu[] => [max, ...Object.values(schedule)];
const least = (queue: SparkQueue): number => Math.min(...maxima(queue));
const most = (queue: SparkQueue): number => Math.max(...maxima(queue));
const limits = (queue: SparkQueue): readonly Cu[] => [...maxima(queue), ...(queue.min === undefined ? [] : [queue.min])];
const offStep = (cu: Cu): boolean => cu <= 0 || !Number.isInteger(cu / STEP);
const badWindows = ({ schedule }: SparkQueue): readonly string[] => Object.keys(schedule).filter((text) => parseWindow(text) === undefined);

function clash({ schedule }: SparkQueue): readonly [string, string] | undefined {
  const windows = Object.keys(schedule).flatMap((text) => {
    const window = parseWindow(text);
    return window ? [{ text, window }] : [];
  });
  for (const [index, b] of windows.entries()) {
    const a = windows.slice(0, index).find(({ window }) => overlap(window, b.window));
    if (a) return [a.text, b.text];
  }
  return undefined;
}

/** The second level of the quota. */
export const QUEUE_RULES: readonly Rule<QueueSubject>[] = [
  {
    code: 'spark.queue.reserved',
    broken: ({ name }) => name === RESERVED,
    message: ({ name }) => `queue '${name}' belongs to the service, which makes it for subscriptions`,
    fix: () => 'choose another name',
  },
  {
    code: 'spark.queue.step',
    broken: ({ queue }) => limits(queue).some(offStep),
    message: ({ name, queue }) =>
      `limits of queue '${name}' must be above 0, in steps of ${STEP} CU, got ${limits(queue).filter(offStep).map(cuText).join(', ')}`,
    fix: ({ name }) => `round max, min and schedule of queues.${name}`,
  },
  {
    code: 'spark.queue.above-quota',
    broken: ({ queue, quota }) => most(queue) > quota,
    message: ({ name, queue, quota }) => `queue '${name}' may use ${most(queue)} CU, more than the workspace's ${cuText(quota)}`,
    fix: ({ name }) => `lower max or schedule of queues.${name}, or raise quota`,
  },
  {
    code: 'spark.queue.min-above-max',
    broken: ({ queue }) => queue.min !== undefined && queue.min > least(queue),
    message: ({ name, queue }) =>
      `queue '${name}' keeps ${queue.min && cuText(queue.min)} for itself, more than its maximum of ${least(queue)} CU`,
    fix: ({ name }) => `lower queues.${name}.min, or raise its maximum`,
  },
  {
    code: 'spark.schedule.window',
    broken: ({ queue }) => badWindows(queue).length > 0,
    message: ({ name, queue }) => `schedule of queue '${name}' has windows that are none: ${badWindows(queue).join(', ')}`,
    fix: () => 'write windows as 22:00-06:00',
  },
  {
    code: 'spark.schedule.overlap',
    broken: ({ queue }) => clash(queue) !== undefined,
    message: ({ name, queue }) => `windows ${clash(queue)?.join(' and ')} of queue '${name}' overlap`,
    fix: () => 'let one end where the other starts',
  },
];
