import type { Named } from '../../../domain/model';
import { inCu } from '../../../domain/units/quantity';
import { guestsOf } from './guests';
import { HOSTING_QUEUE_CU, QUEUE_STEP_CU } from './limits';
import type { SparkGuests } from './model';
import { BUILT_IN, isBuiltIn } from './queue-names';
import { peak } from './queue-sums';
import type { Scheduled } from './schedule-edits';

/** As much of a workspace as says how much its queues have. */
interface Sized extends Pick<SparkGuests, 'kyuubi' | 'livy' | 'sessions'> {
  readonly quota: number;
  readonly queues: Named<Scheduled>;
}

/** If a workspace has only its two built-in queues, this part of what is left goes to an undeclared `dev_queue`. */
const SHARE_OF_DEV = 1 / 4;

/**
 * The sizes of `root_queue` and `dev_queue` where they are not declared. The service counts them in the sum over all queues, so they are
 * never left at what they were born with: beside other queues they have the least that a queue may have, and alone all that is left.
 */
export function undeclaredQueues(workspace: Sized): Named<Scheduled> {
  const { quota, queues } = workspace;
  const hosts = new Set(guestsOf(workspace).map(({ queue }) => queue));
  const missing = BUILT_IN.filter((name) => !Object.hasOwn(queues, name));
  const left = Object.keys(queues).every(isBuiltIn) ? Math.floor(quota - peak(queues).cu) : 0;
  const atLeast = (name: string, cu: number): number => Math.max(hosts.has(name) ? HOSTING_QUEUE_CU : QUEUE_STEP_CU, cu);
  const ofDev = atLeast('dev_queue', Math.floor(left * SHARE_OF_DEV));
  const alone = (name: string): number => (missing.length === 1 ? left : name === 'dev_queue' ? ofDev : left - ofDev);
  const sized = missing.map((name) => [name, { max: inCu(atLeast(name, alone(name))), schedule: {} }] as const);
  return Object.fromEntries(sized);
}

/** Every queue that the workspace has: the two that it is born with first, then those that are made. */
export function allQueues<Q extends Scheduled>(workspace: Sized & { readonly queues: Named<Q> }): Named<Q | Scheduled> {
  const { queues } = workspace;
  const every: Named<Q | Scheduled> = { ...queues, ...undeclaredQueues(workspace) };
  const given = BUILT_IN.flatMap((name) => (every[name] === undefined ? [] : [[name, every[name]] as const]));
  return { ...Object.fromEntries(given), ...queues };
}
