import type { Position } from '../../domain/problem';
import type { ShownChange } from '../../plan';
import type { Money } from './money';
import type { Risk } from './risk';

/** One of the two versions that are compared. */
export interface Side {
  /** As the person named it: `origin/main`, `../estate-before`, `working tree`. */
  readonly name: string;
  /** Short hash of the commit, where there is one. */
  readonly commit?: string;
  /** Files of the estate that are not committed. */
  readonly dirty: readonly string[];
  /** `absent`: there is no estate; `invalid`: it could not be synthesized, so nothing is compared with it. */
  readonly state: 'read' | 'absent' | 'invalid';
}

/** What happens to one stack. */
export interface StackPreview {
  readonly name: string;
  readonly kind: 'bootstrap' | 'foundation' | 'shared' | 'business';
  readonly environment: string;
  readonly business?: string;
  /** `left`: nothing describes it any more, it stays and costs. */
  readonly status: 'changed' | 'new' | 'left';
  /** The environment that its own was cloned from: what is new in it stands in the report of the clone, and is counted here. */
  readonly cloneOf?: string;
  /** Stacks whose outputs it reads. */
  readonly reads: readonly string[];
  /** Stacks that have to be applied before values here are known. */
  readonly waitsFor: readonly string[];
  /** Resources that stay, and how many hold data: of a stack that is left. */
  readonly holds?: { readonly resources: number; readonly withData: number };
  /** Most dangerous first; those inside ROS templates among them. */
  readonly changes: readonly RatedChange[];
  readonly cost: Money;
}

/** One change as it is shown, with what it means. */
export interface RatedChange extends ShownChange {
  readonly risk: Risk;
  /** Why, in one line: `a compute group of another size is made anew: queries stop meanwhile`. */
  readonly why: string;
  /** Where it is written. */
  readonly place?: Position;
  /** What to write so that nothing is destroyed: a `moved` block or a `moveFromId` line. */
  readonly instead?: string;
  /** It is not made until these stacks are applied: `known after shared-dev applies`. */
  readonly after?: readonly string[];
  /** Absent where the change costs nothing and saves nothing. */
  readonly cost?: Money;
}
