import { write } from '../../../domain/fix';
import type { Named } from '../../../domain/model';
import type { Rule } from '../../../domain/rule';
import type { Seconds } from '../../../domain/units/quantity';
import { durationText, gibText } from '../../../domain/units/text';
import { missingQueue } from './access';
import type { Guest } from './guests';

/** A session or gateway, and what it is held against. */
export interface GuestSubject extends Guest {
  /** For example `workspace 'risk'`. */
  readonly workspace: string;
  /** Those that are declared. */
  readonly queues: Named<unknown>;
}

const MINUTE = 60;
/** At least 1. */
const whole = (value: number): number => Math.max(1, Math.ceil(value));
const odd = (value: number | undefined): value is number => value !== undefined && !(Number.isInteger(value) && value >= 1);

/** What runs on queues all the time. */
export const GUEST_RULES: readonly Rule<GuestSubject>[] = [
  {
    code: 'spark.queue.missing',
    holds: 'gateways and sessions run on a queue that there is',
    onKubernetes: true,
    broken: ({ workspace, queue, queues }) => {
      const missing = missingQueue(queue, queues, workspace);
      return missing && { at: ['queue'], ...missing };
    },
  },
  {
    code: 'spark.kyuubi.size',
    holds: 'a Kyuubi server is sized by cores and GiB, like 2c8g',
    broken: ({ size }) =>
      size !== undefined &&
      !/^\d+c\d+g$/.test(size) && {
        at: ['size'],
        message: `a Kyuubi server is sized by cores and GiB like 2c8g, got ${size}`,
        fix: 'write size: 2c8g, for example',
      },
  },
  {
    code: 'spark.kyuubi.replicas',
    holds: 'a Kyuubi gateway has 1 server: more would be 3 or more that share a ZooKeeper, which nobody makes here',
    broken: ({ replicas }) =>
      replicas !== undefined &&
      replicas !== 1 && {
        at: ['replicas'],
        message: `a Kyuubi gateway has 1 server, got ${replicas}; more would be 3 or more that share a ZooKeeper, which nobody makes here`,
        fix: write('replicas', 1),
      },
  },
  {
    code: 'spark.livy.cpu',
    holds: 'a Livy gateway has whole cores, at least 1',
    broken: ({ cpu }) =>
      odd(cpu) && { at: ['cpu'], message: `a Livy gateway has whole cores, at least 1, got ${cpu}`, fix: write('cpu', whole(cpu)) },
  },
  {
    code: 'spark.livy.memory',
    holds: 'a Livy gateway has whole GiB of memory, at least 1',
    broken: ({ memory }) =>
      odd(memory) && {
        at: ['memory'],
        message: `a Livy gateway has whole GiB of memory, at least 1, got ${gibText(memory)}`,
        fix: write('memory', `${whole(memory)} GiB`),
      },
  },
  {
    code: 'spark.session.idle',
    holds: 'a session stops after whole minutes without work, at least 1',
    broken: ({ what, idleStop }) =>
      idleStop !== undefined &&
      odd(idleStop / MINUTE) && {
        at: ['idleStop'],
        message: `${what} must stop after whole minutes without work, got ${durationText(idleStop)}`,
        fix: write('idleStop', durationText((whole(idleStop / MINUTE) * MINUTE) as Seconds)),
      },
  },
];
