import type { StackEvent } from './ros-stacks';

/** An object of JSON, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export const textIn = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');

export const listIn = (fields: Fields, name: string): readonly Fields[] => {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
};

/** An event as ListStackEvents answers it (ROS 2019-09-10). */
export const eventOf = (event: Fields): StackEvent => ({
  id: textIn(event, 'EventId'),
  of: textIn(event, 'LogicalResourceId'),
  isStack: textIn(event, 'ResourceType') === 'ALIYUN::ROS::Stack',
  status: textIn(event, 'Status'),
  reason: textIn(event, 'StatusReason'),
});
