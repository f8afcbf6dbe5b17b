import type { StackPlan, StackState } from '../../plan';
import type { StateStamp } from '../changed/state-stamp';

/** What the reading needs of one stack. */
export interface StackRead {
  readonly name: string;
  /** Absent where there is nothing in a plan to look at. */
  readonly plan?: StackPlan;
  /** Absent where there is no state. */
  readonly state?: StackState;
  /** Which state that is. */
  readonly stamp?: StateStamp;
}
