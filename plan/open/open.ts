import { type Change, actionOf } from '../types/change';
import { innerChange } from './inner-change';
import { type OpenedSide, sideAfter, sideBefore } from './side';

const ROS_STACK = 'alicloud_ros_stack';
const TOUCHES = new Set(['create', 'update', 'delete', 'replace']);

/** Whether a change is one of a ROS stack that may change what is inside. */
const isOpenable = (change: Change): boolean =>
  change.type === ROS_STACK && change.mode === 'managed' && change.inner === undefined && TOUCHES.has(actionOf(change));

/** Every resource inside the templates of ROS stacks as a change of its own, behind the stack's own change. */
export function openTemplates(changes: readonly Change[]): Change[] {
  return changes.flatMap((change) => [change, ...(isOpenable(change) ? insideOf(change) : [])]);
}

/** Whether a change of a ROS stack cannot be looked into: its template is unknown yet, or not JSON. */
export const isClosed = (change: Change): boolean => isOpenable(change) && sidesOf(change) === undefined;

interface Sides {
  readonly before: OpenedSide;
  readonly after: OpenedSide;
}

/** Opened once: a change is asked about by several rules. */
const opened = new WeakMap<Change, Sides | 'closed'>();

function sidesOf(change: Change): Sides | undefined {
  let sides = opened.get(change);
  if (sides === undefined) {
    const [before, after] = [sideBefore(change), sideAfter(change)];
    sides = before === undefined || after === undefined ? 'closed' : { before, after };
    opened.set(change, sides);
  }
  return sides === 'closed' ? undefined : sides;
}

function insideOf(change: Change): Change[] {
  const sides = sidesOf(change);
  if (sides === undefined) return [];
  const { before, after } = sides;
  const remade = actionOf(change) === 'replace';
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const inner = innerChange(change, id, before.get(id), after.get(id), remade);
    return inner === undefined ? [] : [inner];
  });
}
