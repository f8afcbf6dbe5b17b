import type { StackEvent } from '../../../deploy/ros/ros-stacks';
import { judged } from '../answer';
import { scratchTemplate } from '../template';
import type { Probe } from './probe';

/** An update that must fail between two parts: what ROS says of itself, and whom it asks when it takes it back. */
export const failedUpdate: Probe = {
  does: 'have ROS make a change that must fail, and watch it being taken back',
  answers: ['rollback-states', 'room-first'],
  run: async ({ stack }) => {
    const { status, events } = await stack.update(scratchTemplate(stack.place, { order: true, failing: true }));
    const inOrder = [...events].reverse();
    const begun = inOrder.findIndex(({ isStack, status: one }) => isStack && one === 'ROLLBACK_IN_PROGRESS');
    const after = begun < 0 ? [] : inOrder.slice(begun);
    const states = statesIn(inOrder.slice(inOrder.findLastIndex(({ isStack, status: one }) => isStack && one === 'UPDATE_IN_PROGRESS')));
    const asked = [...new Set(after.filter(({ isStack }) => !isStack).map(({ of }) => of))];
    return [
      judged('rollback-states', status === 'ROLLBACK_COMPLETE', states.join(', ')),
      begun < 0
        ? { id: 'room-first', outcome: 'open', seen: 'ROS did not roll back' }
        : judged('room-first', asked.includes('First') && !asked.includes('Never'), `taking back it asked ${asked.join(', ') || 'nobody'}`),
    ];
  },
};

const statesIn = (events: readonly StackEvent[]): string[] => events.filter(({ isStack }) => isStack).map(({ status }) => status);
