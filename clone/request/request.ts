/** What somebody wants to have cloned. */
export interface CloneRequest {
  readonly source: string;
  readonly target: string;
  /** @default - the source's */
  readonly region?: string;
  /** Zones of the network, where they are not known. */
  readonly zones?: readonly string[];
  /** As it was written: `0.25` or `25 %`. @default 1 */
  readonly scale?: string;
  /** @default - all of the source */
  readonly businesses?: readonly string[];
  /** As it was written: `7d`, a date, or `none`. @default 7d */
  readonly ttl?: string;
  /** `none`, or `read-only`: which of the source's data it may see. @default none */
  readonly data?: string;
  /** What is kept though nobody can decide about it, as the refusal names it. */
  readonly keep?: readonly string[];
  /** ISO date of the day. */
  readonly today: string;
}
