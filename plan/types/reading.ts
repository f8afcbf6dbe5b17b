import type { Action, Change } from './change';
import type { Finding, ResourceName } from './finding';

/** Why a difference is nobody's business: shown folded. */
export type Harmless = 'tags' | 'timeouts' | 'computed' | 'template';

/** One attribute of a change, as shown: masked. */
export interface AttributeDiff {
  /** `node_groups[0].node_count`, `tags.owner`. */
  readonly path: string;
  /** Absent where there was nothing. */
  readonly before?: string;
  /** Absent where nothing is left. */
  readonly after?: string;
  /** A change of this replaces the resource. */
  readonly replaces: boolean;
  /** Known only after the apply. */
  readonly unknown: boolean;
  readonly secret: boolean;
  readonly harmless?: Harmless;
}

/** One change as it is shown. */
export interface ShownChange {
  readonly resource: ResourceName;
  readonly action: Action;
  readonly diffs: readonly AttributeDiff[];
  /** Nothing but tags, timeouts and computed values: folded. */
  readonly harmless: boolean;
  readonly importing: boolean;
  readonly movedFrom?: string;
}

/** Something that has to happen before a resource may be destroyed. */
export interface Removal {
  readonly first: ResourceName;
  readonly then: ResourceName;
}

/** What a set of plans will really do. */
export interface Reading {
  /** All changes, those inside templates among them, in the order of stacks and addresses. */
  readonly changes: readonly Change[];
  readonly shown: readonly ShownChange[];
  /** Most dangerous first. */
  readonly findings: readonly Finding[];
  /** Readers go before what they need, across stacks. */
  readonly removals: readonly Removal[];
  /** What others live in or stand on, and goes or is made anew: who is in it may be in a state that was not looked at. */
  readonly leavingHosts: readonly ResourceName[];
  /** 0 where everything may be applied; else the highest exit code of the findings that refuse. */
  readonly exit: 0 | 1 | 2;
}
