import { type Change, actionOf } from '../types/change';
import { innerChange } from './inner-change';
import { sideAfter, sideBefore } from './side';

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
export const isClosed = (change: Change): boolean =>
  isOpenable(change) && (sideBefore(change) === undefined || sideAfter(change) === undefined);

function insideOf(change: Change): Change[] {
  const [before, after] = [sideBefore(change), sideAfter(change)];
  if (before === undefined || after === undefined) return [];
  const remade = actionOf(change) === 'replace';
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const inner = innerChange(change, id, before.get(id), after.get(id), remade);
    return inner === undefined ? [] : [inner];
  });
}
