import type { Position } from '../../domain/problem';
import { shellWord } from '../../domain/shell-word';
import { diffOf } from '../diff/diff';
import { maskOf } from '../mask/mask';
import { nameInChange, physicalName } from '../mask/physical-name';
import { type LeavingHost, leavingHosts } from '../needs/needs';
import { isClosed } from '../open/open';
import type { Change } from '../types/change';
import type { DescribedResource } from '../types/document';
import type { ResourceName } from '../types/finding';
import type { PlanInput } from '../types/input';
import type { AttributeDiff } from '../types/reading';
import type { HeldResource, StackState } from '../types/state';
import { expectedIn } from './expected';

/** What rules look at. Everything that is costly is made once, and only if somebody asks. */
export interface Context {
  readonly input: PlanInput;
  /** All changes, those inside templates behind their stacks. */
  readonly changes: readonly Change[];
  /** Changes of managed resources that are not `no-op`. */
  readonly working: readonly Change[];
  /** What is to become of things in stacks that cannot be planned yet, as far as their description says. */
  readonly expected: readonly Change[];
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

export function contextOf(input: PlanInput, changes: readonly Change[]): Context {
  const diffs = new Map<Change, readonly AttributeDiff[]>();
  const mask = maskOf(input.isAlsoSecret && ((text) => input.isAlsoSecret?.(text) ?? false));
  const describedAs: Context['describedAs'] = (stack, type, name) => {
    const bodies = input.documents[stack]?.resource?.[type];
    return bodies !== undefined && Object.hasOwn(bodies, name) ? bodies[name] : undefined;
  };
  const { inside, outer } = nested(changes);
  const hidden = (name: string): string => (input.isAlsoSecret?.(name) ? '(secret)' : name);
  let hosts: readonly LeavingHost[] | undefined;
  let expected: readonly Change[] | undefined;
  const states = statesOf(input);
  const context: Context = {
    input,
    changes,
    working: changes.filter(({ mode, change: { actions } }) => mode === 'managed' && actions[0] !== 'no-op'),
    states,
    get expected() {
      return (expected ??= expectedIn(input, states));
    },
    get hosts() {
      return (hosts ??= leavingHosts(context));
    },
    insideOf: (change) => inside.get(keyOf(change)) ?? [],
    outerOf: (change) => (change.inner ? outer.get(keyOf(change)) : undefined),
    diffs: (change) => {
      let found = diffs.get(change);
      if (found === undefined) {
        found = diffOf(change, { mask, written: describedAs(change.stack, change.type, change.name), opened: !isClosed(change) });
        diffs.set(change, found);
      }
      return found;
    },
    nameOf: (change) => {
      const { stack, address, type, inner } = change;
      return { stack, address, type: inner?.type ?? type, ...(inner ? { inner: inner.id } : {}), name: hidden(nameInChange(change)) };
    },
    nameOfHeld: (stack, { address, type, attributes, sensitive = false }) => ({
      stack,
      address,
      type,
      name: hidden(physicalName(type, attributes, sensitive)),
    }),
    describedAs,
    placeOf: ({ stack, address, inner }, attribute) =>
      input.placeOf(stack, address, attribute, inner) ?? input.placeOf(stack, address, undefined, inner),
    command: (stack, ...words) =>
      [input.terraformFor?.(stack) ?? `terraform -chdir=cdktf.out/stacks/${stack}`, ...words.map(shellWord)].join(' '),
  };
  return context;
}

const keyOf = ({ stack, address }: Change): string => `${stack}\n${address}`;

function nested(changes: readonly Change[]): { inside: ReadonlyMap<string, readonly Change[]>; outer: ReadonlyMap<string, Change> } {
  const inside = new Map<string, Change[]>();
  const outer = new Map<string, Change>();
  for (const change of changes) {
    if (change.inner === undefined) {
      if (change.type === 'alicloud_ros_stack') outer.set(keyOf(change), change);
      continue;
    }
    const group = inside.get(keyOf(change));
    if (group) group.push(change);
    else inside.set(keyOf(change), [change]);
  }
  return { inside, outer };
}

/** States as they were read; of a plan whose state nobody handed in, the plan's own. */
function statesOf({ states, plans }: PlanInput): ReadonlyMap<string, StackState> {
  const all = new Map(states.map((state) => [state.stack, state]));
  for (const { stack, prior } of plans) if (!all.has(stack) && prior.resources.length > 0) all.set(stack, prior);
  return all;
}
