import { HOSTING_QUEUE_CU } from '../../constructs/spark/known/limits';
import type { SparkQueue } from '../../constructs/spark/known/model';
import { hostingQueues, queueSums } from '../../constructs/spark/known/queue-sums';
import type { Cu } from '../../domain/units/quantity';
import { overlap, parseWindow } from '../../domain/units/window';
import { rule, when } from './rule';
import { cuText } from '../../domain/units/text';

interface Maximum {
  readonly queue: string;
  readonly path: readonly string[];
  readonly cu: number;
}

/** Every maximum of a queue: the usual one and those of its windows. */
function maxima(name: string, queue: SparkQueue): Maximum[] {
  const one = (value: Cu, ...path: string[]): Maximum => ({ queue: name, path: ['queues', name, ...path], cu: value });
  return [one(queue.max, 'max'), ...Object.entries(queue.schedule).map(([window, max]) => one(max, 'schedule', window))];
}

const percent = (factor: number): string => `${Math.round(factor * 100)} %`;

/** The two levels of the quota: what a workspace may use, and what its queues may. */
export const SPARK_QUOTA_RULES = [
  rule({
    code: 'spark.quota.exceeded',
    holdsFor: 'workspace',
    onKubernetes: true,
    find: ({ value }) => {
      const limit = value.quota * value.oversubscription;
      const worst = queueSums(value.queues).toSorted((a, b) => b.cu - a.cu)[0];
      return worst && worst.cu > limit ? [{ ...worst, limit }] : [];
    },
    at: () => ['quota'],
    message: ({ title, value }, { cu, window }) =>
      `queues of ${title} add up to ${cu} CU${window === undefined ? '' : ` between ${window}`}, its quota is ${cuText(value.quota)}` +
      (value.oversubscription > 1 ? `, of which the queues may have ${percent(value.oversubscription)}` : ''),
    fix: ({ value }, { cu }) =>
      `lower a queue's max, raise quota, or let queues share it with oversubscription: ${Math.ceil((cu / value.quota) * 100)} %`,
  }),
  rule({
    code: 'spark.queue.above-quota',
    holdsFor: 'workspace',
    onKubernetes: true,
    find: ({ value }) =>
      Object.entries(value.queues)
        .flatMap(([name, queue]) => maxima(name, queue))
        .filter(({ cu }) => cu > value.quota),
    at: ({ path }) => path,
    message: ({ title, value }, { queue, cu }) => `queue '${queue}' may use ${cu} CU, more than the ${cuText(value.quota)} of ${title}`,
    fix: () => "lower the queue's max, or raise quota",
  }),
  rule({
    code: 'spark.queue.min-above-max',
    holdsFor: 'workspace',
    onKubernetes: true,
    find: ({ value }) =>
      Object.entries(value.queues).flatMap(([name, queue]) =>
        maxima(name, queue).filter(({ cu }) => queue.min !== undefined && queue.min > cu),
      ),
    at: ({ path }) => path,
    message: ({ value }, { queue, cu }) =>
      `queue '${queue}' keeps ${value.queues[queue]?.min ?? ''} CU for itself, more than its maximum of ${cu} CU`,
    fix: () => 'lower min, or raise max',
  }),
  rule({
    code: 'spark.queue.too-small-to-host',
    holdsFor: 'workspace',
    find: ({ value }) =>
      [...hostingQueues(value)].flatMap(([name, guest]) => {
        const queue = Object.hasOwn(value.queues, name) ? value.queues[name] : undefined;
        return queue
          ? maxima(name, queue)
              .filter(({ cu }) => cu < HOSTING_QUEUE_CU)
              .map((found) => ({ ...found, guest }))
          : [];
      }),
    at: ({ path }) => path,
    message: (_, { queue, guest, cu }) => `queue '${queue}' hosts ${guest} and needs at least ${HOSTING_QUEUE_CU} CU, it has ${cu} CU`,
    fix: () => `raise it to ${HOSTING_QUEUE_CU} CU, or name another queue`,
  }),
  rule({
    code: 'spark.schedule.overlap',
    holdsFor: 'workspace',
    onKubernetes: true,
    find: ({ value }) =>
      Object.entries(value.queues).flatMap(([queue, { schedule }]) => {
        const windows = Object.keys(schedule);
        return windows.flatMap((b, index) =>
          windows
            .slice(0, index)
            .filter((a) => meet(a, b))
            .map((a) => ({ queue, a, b })),
        );
      }),
    at: ({ queue, b }) => ['queues', queue, 'schedule', b],
    where: 'key',
    message: (_, { queue, a, b }) => `windows ${a} and ${b} of queue '${queue}' overlap`,
    fix: () => 'let one end where the other starts',
  }),
  rule({
    code: 'spark.oversubscription.below-quota',
    holdsFor: 'workspace',
    onKubernetes: true,
    find: ({ value }) => when(value.oversubscription < 1, value.oversubscription),
    at: () => ['oversubscription'],
    message: (_, factor) => `oversubscription is ${percent(factor)}; below 100 % part of the quota could never be used`,
    fix: () => 'write 100 % or more, or leave it out',
  }),
];

function meet(a: string, b: string): boolean {
  const [first, second] = [parseWindow(a), parseWindow(b)];
  return first !== undefined && second !== undefined && overlap(first, second);
}
