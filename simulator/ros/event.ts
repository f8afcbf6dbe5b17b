import type { CloudObject, JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';

/** Pause between two states unless somebody asks for another. Milliseconds. */
export const PACE = 100;

/** The type of stacks. */
export const STACK = 'alicloud_ros_stack';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Says what happens to a resource of a stack, or with an empty name to the stack itself. */
export type Tell = (of: string, status: string, reason: string) => Promise<void>;

/** States and events lie in what is hidden of a stack; after each there is a pause, as others watch. */
export const telling =
  (store: Store, id: string, ms: number): Tell =>
  async (of, status, reason) => {
    await store.change((changes) => {
      const stack = changes.get(STACK, id);
      if (stack !== undefined) changes.put(withEvent(stack, of, status, reason));
    });
    await pause(ms);
  };

function withEvent(stack: CloudObject, of: string, status: string, reason: string): CloudObject {
  const before = (stack.hidden?.['events'] ?? []) as readonly JsonObject[];
  const name = String(stack.attributes['stack_name']);
  const event = {
    EventId: `${stack.id}-${before.length + 1}`,
    CreateTime: new Date().toISOString().slice(0, 19),
    LogicalResourceId: of === '' ? name : of,
    ResourceType: of === '' ? 'ALIYUN::ROS::Stack' : 'Custom::Resource',
    Status: status,
    StatusReason: reason,
  };
  const state = of === '' ? { status, reason } : {};
  return { ...stack, hidden: { ...stack.hidden, events: [event, ...before], ...state } };
}
