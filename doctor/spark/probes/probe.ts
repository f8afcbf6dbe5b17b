import type { UnconfirmedId } from '../../../functions/spark-admin/unconfirmed';
import type { Answer } from '../answer';
import type { Bench, ScratchStack } from '../scratch';

/** A workspace that is there to be tried out. */
export interface Scratch extends Bench {
  readonly workspaceId: string;
  readonly stack: ScratchStack;
}

/** One thing that is tried, and the rows that it answers. */
export interface Probe {
  /** What it does, as people are told. */
  readonly does: string;
  readonly answers: readonly UnconfirmedId[];
  readonly run: (scratch: Scratch) => Promise<readonly Answer[]>;
}

/** Between two changes of queues, which the service refuses side by side (emr-spark-manage, scaling.md). Milliseconds. */
export const BETWEEN = 7_000;
