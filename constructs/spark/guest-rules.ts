import { BUILT_IN_QUEUES, HOSTING_QUEUE_CU } from './known/limits';
import type { SparkQueue, SparkWorkspaceModel } from './known/model';
import type { Named } from '../../domain/model';
import { inDays } from '../../domain/units/quantity';
import type { Rule } from '../core/rule';
import { maxima } from './queue-rules';
import { durationText, gibText } from '../../domain/units/text';

/** Something that runs on a queue all the time. */
export interface GuestSubject {
  /** For example `session 'adhoc'`. */
  readonly what: string;
  /** Option that names the queue, for example `sessions.adhoc.queue`. */
  readonly option: string;
  readonly queue: string;
  readonly queues: Named<SparkQueue>;
}

/** Gateways and sessions of a workspace. */
export function guestsOf({ kyuubi, livy, sessions, queues }: SparkWorkspaceModel): readonly GuestSubject[] {
  return [
    ...(kyuubi ? [{ what: 'the Kyuubi gateway', option: 'kyuubi.queue', queue: kyuubi.queue, queues }] : []),
    ...(livy ? [{ what: 'the Livy gateway', option: 'livy.queue', queue: livy.queue, queues }] : []),
    ...Object.entries(sessions).map(([name, { queue }]) => ({
      what: `session '${name}'`,
      option: `sessions.${name}.queue`,
      queue,
      queues,
    })),
  ];
}

const known = ({ queues }: GuestSubject): readonly string[] => [...new Set([...Object.keys(queues), ...BUILT_IN_QUEUES])];
/** Unknown for a built-in queue that was not declared: it keeps the service's own size. */
const smallest = ({ queue, queues }: GuestSubject): number => Math.min(...(queues[queue] ? maxima(queues[queue]) : []));

export const GUEST_RULES: readonly Rule<GuestSubject>[] = [
  {
    code: 'spark.queue.missing',
    broken: (guest) => !known(guest).includes(guest.queue),
    message: ({ what, queue }) => `${what} runs on queue '${queue}', which there is none of`,
    fix: (guest) => `set ${guest.option} to one of ${known(guest).join(', ')}, or add the queue`,
  },
  {
    code: 'spark.queue.too-small-to-host',
    broken: (guest) => smallest(guest) < HOSTING_QUEUE_CU,
    message: (guest) =>
      `queue '${guest.queue}' hosts ${guest.what} and needs at least ${HOSTING_QUEUE_CU} CU, it has ${smallest(guest)} CU`,
    fix: ({ option }) => `raise the queue's maximum to ${HOSTING_QUEUE_CU} CU, or name another one in ${option}`,
  },
];

const SIZE = /^\d+c\d+g$/;
const wholeFrom = (value: number, min: number): boolean => Number.isInteger(value) && value >= min;

const oddTokens = ({ kyuubi, livy }: SparkWorkspaceModel): readonly string[] =>
  [kyuubi, livy]
    .flatMap((gateway) => Object.values(gateway?.tokens ?? {}))
    .flatMap(({ expire }) => (expire === undefined || wholeFrom(inDays(expire), 1) ? [] : [durationText(expire)]));

/** Sizes of gateways and sessions. */
export const GATEWAY_RULES: readonly Rule<SparkWorkspaceModel>[] = [
  {
    code: 'spark.kyuubi.size',
    broken: ({ kyuubi }) => kyuubi !== undefined && !SIZE.test(kyuubi.size),
    message: ({ kyuubi }) => `a Kyuubi server is sized by cores and GiB like 2c8g, got ${kyuubi?.size}`,
    fix: () => 'set kyuubi.size to 2c8g, for example',
  },
  {
    code: 'spark.kyuubi.replicas',
    broken: ({ kyuubi }) => kyuubi !== undefined && !wholeFrom(kyuubi.replicas, 1),
    message: ({ kyuubi }) => `a Kyuubi gateway has at least 1 server, got ${kyuubi?.replicas}`,
    fix: () => 'set kyuubi.replicas to 1 or more',
  },
  {
    code: 'spark.livy.size',
    broken: ({ livy }) => livy !== undefined && !(wholeFrom(livy.cpu, 1) && wholeFrom(livy.memory, 1)),
    message: ({ livy }) =>
      `a Livy gateway has whole cores and whole GiB, at least 1 each, got ${livy?.cpu} and ${livy && gibText(livy.memory)}`,
    fix: () => 'set livy.cpu and livy.memory, for example 1 and "4 GiB"',
  },
  {
    code: 'spark.token.expire',
    broken: (workspace) => oddTokens(workspace).length > 0,
    message: (workspace) => `tokens expire after whole days, at least 1, got ${oddTokens(workspace).join(', ')}`,
    fix: () => 'set expire of the tokens to "90 days", for example',
  },
  {
    code: 'spark.session.idle',
    broken: ({ sessions }) => Object.values(sessions).some(({ idleStop }) => !wholeFrom(idleStop / 60, 1)),
    message: ({ sessions }) =>
      `sessions stop after whole minutes, got ${Object.values(sessions)
        .map(({ idleStop }) => durationText(idleStop))
        .join(', ')}`,
    fix: () => 'set idleStop of the sessions to "45 minutes", for example',
  },
];
