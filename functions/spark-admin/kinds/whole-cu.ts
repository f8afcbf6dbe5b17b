import { Problem } from '../problem';

/** Refuses halves: the API's numbers are whole ones (its SDK types `cu` and `maxCu` as integers). */
export function wholeCu(queue: string, cu: number): void {
  if (Number.isInteger(cu)) return;
  throw new Problem('spark-admin.queue.whole', `queue '${queue}' is to have ${cu} CU, the service takes whole CU only`, 'round it');
}
