import { listAt, textAt } from '../../functions/spark-admin/api/json';
import type { SharedCloud } from '../simulated-cloud';
import { eventOf } from './event-json';
import type { RosStacks } from './ros-stacks';

const EVERY = 250;

/** ROS stacks of the simulated cloud. Their state and events are kept in the hidden part of the object. */
export const simulatedStacks = (cloud: () => Promise<Pick<SharedCloud, 'control'>>): RosStacks => ({
  every: EVERY,
  look: async ({ name, id }) => {
    const stacks = await (await cloud()).control.objects('alicloud_ros_stack');
    const stack = stacks.find((one) => (id === undefined ? one.attributes['stack_name'] === name : one.id === id));
    if (stack === undefined) return undefined;
    const { hidden = {}, attributes } = stack;
    return { status: (textAt(hidden, 'status') || textAt(attributes, 'status')) ?? '', events: listAt(hidden, 'events').map(eventOf) };
  },
});
