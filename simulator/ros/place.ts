import { accountOf } from '../alicloud/account';
import type { CloudObject, JsonObject } from '../cloud/object';
import type { Changes } from '../cloud/store';
import { fillPattern } from '../types/text';
import { textOf, type Place } from './types';

/** Where and by whom a resource is made. */
export function placeOf(changes: Changes, stack: CloudObject, logicalId: string, properties: JsonObject): Place {
  return {
    region: stack.region,
    account: accountOf(stack),
    stackId: stack.id,
    cloud: changes,
    fill: (pattern) => fillPattern(pattern, patternValues(stack, logicalId, properties, '')),
  };
}

/** What the patterns of ids are filled from. */
export function patternValues(stack: CloudObject, logicalId: string, properties: JsonObject, suffix: string) {
  return {
    seed: `${stack.id}/${logicalId}${suffix}`,
    region: stack.region,
    account: accountOf(stack),
    attribute: (name: string) => textOf(properties[name]),
  };
}
