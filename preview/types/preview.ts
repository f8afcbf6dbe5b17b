import type { Position, Problem } from '../../domain/problem';
import type { Finding, ShownChange } from '../../plan';
import type { Money } from './money';
import type { Side, StackPreview } from './stack-preview';

/** Everything a change really does, masked, in the order it is told. Every format renders this and knows nothing else. */
export interface Preview {
  /** Of this document; raised when a member goes or changes its meaning. */
  readonly version: 1;
  /** Where the changes are from: both descriptions, plans of Terraform, or both. */
  readonly from: 'code' | 'state' | 'both';
  readonly base: Side;
  readonly head: Side;
  /** Set where one environment was asked for. */
  readonly environment?: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Of everything that is shown: `deploy --expect` holds what it would do against it. */
  readonly digest?: string;
  /** Stacks that change, appear, go or wait, producers before their readers. */
  readonly stacks: readonly StackPreview[];
  /** How many others were compared and are the same. */
  readonly unchanged: number;
  /** Most dangerous first. */
  readonly findings: readonly Finding[];
  readonly quotas: readonly QuotaChange[];
  readonly cost: Money;
  readonly costByBusiness: Readonly<Record<string, Money>>;
  /** Where code and state do not agree: that is drift. */
  readonly disagreements: readonly Disagreement[];
  /** What is wrong with the input, without stopping the preview: an invalid base, a dirty worktree, a plan that was given up. */
  readonly problems: readonly Problem[];
  /** What the reader has to know of how this was made: `from code: nothing was asked of the account`. */
  readonly notes: readonly string[];
}

/** The whole in one word and one sentence. */
export interface Verdict {
  /** `refused`: deploy would refuse it; `dangerous`: data or service is at stake; `careful`: restarts or costs; `harmless`; `nothing` changes; `unknown`: there is nothing valid to compare with. */
  readonly word: 'refused' | 'dangerous' | 'careful' | 'harmless' | 'nothing' | 'unknown';
  readonly sentence: string;
  /** What `deploy` would end with before it asks. */
  readonly exit: 0 | 1 | 2;
}

export interface Counts {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  readonly forget: number;
  readonly import: number;
  readonly move: number;
}

/** What a quota was, is and may be. */
export interface QuotaChange {
  readonly stack: string;
  /** `queues of workspace 'risk'`, `Spark CU`, `StarRocks CU of the account`. */
  readonly what: string;
  readonly unit: string;
  readonly before?: number;
  readonly after?: number;
  readonly limit?: number;
  readonly exceeded: boolean;
  readonly place?: Position;
}

/** One thing on which description and plan differ. */
export interface Disagreement {
  readonly stack: string;
  readonly address: string;
  readonly code: ShownChange['action'] | 'none';
  readonly state: ShownChange['action'] | 'none';
  /** `changed outside: storage_class is IA, the description says Standard`. */
  readonly words: string;
}
