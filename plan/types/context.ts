import type { Position } from '../../domain/problem';
import type { Change } from './change';
import type { DescribedResource } from './document';
import type { ResourceName } from './finding';
import type { PlanInput } from './input';
import type { LeavingHost } from './leaving-host';
import type { AttributeDiff } from './reading';
import type { HeldResource, StackState } from './state';

/** What rules look at. Everything that is costly is made once, and only if somebody asks. */
export interface Context {
  readonly input: PlanInput;
  /** All changes, those inside templates behind their stacks. */
  readonly changes: readonly Change[];
  /** Changes of managed resources that are not `no-op`. */
  readonly working: readonly Change[];
  /** Every state that exists, by stack. */
  readonly states: ReadonlyMap<string, StackState>;
  /** Changes inside the template of a ROS stack. */
  insideOf(change: Change): readonly Change[];
  /** The change of the ROS stack that a change is inside of. */
  outerOf(change: Change): Change | undefined;
  /** Hosts that go, with all who are in them. */
  readonly hosts: readonly LeavingHost[];
  diffs(change: Change): readonly AttributeDiff[];
  nameOf(change: Change): ResourceName;
  nameOfHeld(
    stack: string,
    resource: Pick<HeldResource, 'address' | 'type' | 'attributes'> & Partial<Pick<HeldResource, 'sensitive'>>,
  ): ResourceName;
  /** How a resource is described; undefined for one that nothing describes any more. */
  describedAs(stack: string, type: string, name: string): DescribedResource | undefined;
  placeOf(resource: ResourceName, attribute?: string): Position | undefined;
  /** A Terraform command for a stack, as a person types it. */
  command(stack: string, ...words: readonly string[]): string;
}
