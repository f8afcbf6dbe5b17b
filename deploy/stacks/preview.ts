import type { StackRead } from '../reading/stack-read';
import type { StackResult } from './result';

/** What is known of a stack before anything is applied. */
export interface Preview {
  readonly name: string;
  /** Absent when it can be planned only after `after` was applied. Where only what goes can be planned by now, that is it. */
  readonly result?: StackResult;
  /** The stack whose outputs are not there yet, or will change: the plan is made again after it. */
  readonly after?: string;
  /** What the state of a stack holds that cannot be planned yet: it may live in what others replace. */
  readonly held?: StackRead;
}
