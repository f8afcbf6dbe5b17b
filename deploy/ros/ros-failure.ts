import { EXIT } from '../../domain/exit';
import type { Position } from '../../domain/problem';
import type { Failure } from '../events/failure';
import type { StackEvent } from './ros-stacks';
import type { WatchedStack } from './watched';

const FAILED = /_FAILED$/;
/** What ROS says of those that it did not get to because another one failed. */
const ECHO = /cancel/i;

/** Events that say why a change failed; the stack itself only repeats them. */
export const failedIn = (events: readonly StackEvent[]): readonly StackEvent[] =>
  events.filter(({ isStack, status, reason }) => !isStack && FAILED.test(status) && !ECHO.test(reason));

/** Why ROS could not do it, with the place in the estate. */
export function rosFailure(stack: string, { name, action }: WatchedStack, { of, reason }: StackEvent, place?: Position): Failure {
  return {
    ...(place === undefined ? {} : { at: place }),
    code: CODES[action],
    message: `${stack}: ${of} of the ROS stack '${name}' failed: ${reason === '' ? 'ROS gives no reason' : reason}`,
    fix: FIXES[action],
    exit: EXIT.tool,
  };
}

const CODES: Readonly<Record<WatchedStack['action'], string>> = {
  create: 'deploy.ros.create',
  update: 'deploy.ros.update',
  delete: 'deploy.ros.delete',
};

const FIXES: Readonly<Record<WatchedStack['action'], string>> = {
  create:
    'correct what it says, then see "When a change fails" in docs/guides/spark-queues.md: the stack that was begun lies in the account',
  update: 'correct what it says, then run the same command again: ROS takes the whole change back, and Terraform knows of none of it',
  delete: 'correct what it says, then run the same command again: what is gone stays gone',
};
