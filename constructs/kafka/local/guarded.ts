import type { LocalPart } from '../../core/kubernetes/part';
import type { SharedKafkaModel } from '../known/model';
import { kafka } from '../service';

/** Whether the broker asks for names and passwords: there is one for all, so that it does where anybody's instance would. */
export function isGuarded(part: Pick<LocalPart<unknown>, 'shared' | 'each'>): boolean {
  const shared = part.shared(kafka) as SharedKafkaModel | undefined;
  return [shared, ...Object.values(part.each(kafka)).map(({ instance }) => instance)].some((one) => one?.acl === true);
}
