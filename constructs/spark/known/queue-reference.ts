import { ONLY } from '../../../domain/names/place';

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
