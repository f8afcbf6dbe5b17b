import { CUSTOM } from './custom';
import type { RosFacts, RosTypeFacts } from './row';
import { SPARK } from './spark';
import { STORAGE } from './storage';

export type { RosTypeFacts } from './row';

const ROWS: RosFacts = { ...SPARK, ...STORAGE };

/** Types with a row of their own, in alphabetical order. */
export const rosTypes = (): string[] => Object.keys(ROWS).sort();

/** What is known of a type that ROS makes; undefined where nothing is. */
export function rosFacts(type: string): RosTypeFacts | undefined {
  if (Object.hasOwn(ROWS, type)) return ROWS[type];
  return type === 'ALIYUN::ROS::CustomResource' || type.startsWith('Custom::') ? CUSTOM : undefined;
}

/** Whether the value at a path of the resource holds no secret: the path or one above it is in the type's list. */
export function isShown(type: string, path: readonly string[]): boolean {
  const shown = rosFacts(type)?.shown ?? [];
  return path.some((_step, index) => shown.includes(path.slice(0, index + 1).join('.')));
}

/** Whether something below the path may be shown. */
export function leadsToShown(type: string, path: readonly string[]): boolean {
  const prefix = `${path.join('.')}.`;
  return (rosFacts(type)?.shown ?? []).some((shown) => shown.startsWith(prefix));
}
