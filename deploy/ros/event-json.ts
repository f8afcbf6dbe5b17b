import { type Json, textAt } from '../../functions/spark-admin/api/json';
import type { StackEvent } from './ros-stacks';

/** An event as ListStackEvents answers it (ROS 2019-09-10). */
export function eventOf(event: Json): StackEvent {
  const text = (name: string): string => textAt(event, name) ?? '';
  return {
    id: text('EventId'),
    of: text('LogicalResourceId'),
    isStack: text('ResourceType') === 'ALIYUN::ROS::Stack',
    status: text('Status'),
    reason: text('StatusReason'),
  };
}
