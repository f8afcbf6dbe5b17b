import type { Named } from '../../../domain/model';
import { ONLY } from '../../../domain/names/place';

/** Queues that every new workspace already has: they are edited, never created or deleted. */
export const BUILT_IN: readonly string[] = ['root_queue', 'dev_queue'];
/** The service makes this one itself, for subscriptions. */
export const RESERVED_QUEUE = 'subscription_queue';

/** Whether a queue is there before anything is made. */
export const isBuiltIn = (queue: string): boolean => BUILT_IN.includes(queue);

/** Every queue that jobs can name: the declared ones, and those that a workspace is born with. */
export const queueNames = (declared: Named<unknown>): readonly string[] => [...new Set([...Object.keys(declared), ...BUILT_IN])];

/** What a workload's `submit` points to: the key of a workspace and a queue of it. */
export interface QueueReference {
  readonly workspace: string;
  readonly queue: string;
}

/** Reads `night`, a queue of a business's only workspace, or `etl/night` where it has several. */
export function parseQueueReference(text: string): QueueReference {
  const [first = '', second] = text.split('/');
  return second === undefined ? { workspace: ONLY, queue: first } : { workspace: first, queue: second };
}
