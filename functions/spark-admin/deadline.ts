import type { FunctionContext } from './context';
import type { Edges } from './edges';

/** Kept back for the answer to ROS: enough for several attempts. Milliseconds; a quarter of a shorter timeout. */
const ANSWER_MARGIN = 15_000;

/** Function Compute's default timeout, used when the context names none. Seconds. */
const DEFAULT_TIMEOUT = 60;

/** When something must be over. */
export interface Deadline {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds left, never negative. */
  left(): number;
}

/**
 * `work`: when the work must stop so that an answer can still be sent. `end`: when Function Compute kills the
 * function.
 */
export interface Deadlines {
  readonly work: Deadline;
  readonly end: Deadline;
}

/** Both deadlines of an invocation that starts now. */
export function deadlinesOf(context: FunctionContext, edges: Pick<Edges, 'now'>): Deadlines {
  const lifetime = context.getRemainingTimeInMillis?.() ?? (context.function?.timeout ?? DEFAULT_TIMEOUT) * 1000;
  const end = edges.now() + lifetime;
  return { work: at(end - Math.min(ANSWER_MARGIN, lifetime / 4), edges), end: at(end, edges) };
}

function at(instant: number, edges: Pick<Edges, 'now'>): Deadline {
  return { at: instant, left: () => Math.max(0, instant - edges.now()) };
}
