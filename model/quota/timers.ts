import type { Environment } from '../model';
import { scheduleEdits } from '../../constructs/spark/known/schedule-edits';

/** How many timers the schedules of an environment's queues need: one per edit. */
export const timersOf = ({ businesses }: Pick<Environment, 'businesses'>): number =>
  Object.values(businesses)
    .flatMap(({ spark }) => Object.values(spark))
    .flatMap(({ queues }) => Object.values(queues))
    .reduce((sum, queue) => sum + scheduleEdits(queue).length, 0);
