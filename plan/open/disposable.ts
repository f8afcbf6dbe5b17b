import type { JsonObject } from '../types/json';
import { rosFacts } from './facts';
import { readTemplate } from './template';

/**
 * Whether a ROS stack may be made anew like anything that holds no data: all that its template makes is of types that are known to hold
 * none, and nothing guards it.
 */
export function isDisposableStack(attributes: JsonObject | null): boolean {
  if (attributes === null || attributes['deletion_protection'] === 'Enabled') return false;
  const made = Object.values(readTemplate(attributes['template_body'])?.resources ?? {});
  return made.length > 0 && made.every(({ type }) => rosFacts(type)?.holdsData === false);
}
