import type { UnconfirmedId } from '../../functions/spark-admin/unconfirmed';

/** What one row of "Unconfirmed" turned out to be. */
export interface Answer {
  readonly id: UnconfirmedId;
  /** `open`: this run could not tell. */
  readonly outcome: 'as assumed' | 'otherwise' | 'open';
  /** What was seen, or why nothing was. */
  readonly seen: string;
}

export const judged = (id: UnconfirmedId, asAssumed: boolean, seen: string): Answer => ({
  id,
  outcome: asAssumed ? 'as assumed' : 'otherwise',
  seen,
});
