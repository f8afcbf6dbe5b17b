import { ServiceError } from '../cloud/service-error';
import { customType } from './custom';
import { SERVICES } from './services';
import type { RosType } from './types';

/** How resources of a type are made. */
export function rosType(type: string): RosType {
  const found = (Object.hasOwn(SERVICES, type) ? SERVICES[type] : undefined) ?? customType(type);
  if (found === undefined)
    throw new ServiceError('StackValidationFailed', `the simulated service knows no resource type ${type}`, 'template_body');
  return found;
}
