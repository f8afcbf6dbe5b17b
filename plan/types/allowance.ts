import type { Position } from '../../domain/problem';

/** A loss that somebody named, gave a reason for and put a date on. */
export interface Allowance {
  /** `<stack>/<address>`, for a resource inside a template `<stack>/<address>#<logical id>`. */
  readonly resource: string;
  readonly why: string;
  readonly by: string;
  /** The last day on which it holds, `2026-12-31`. */
  readonly until: string;
  readonly place?: Position;
}
