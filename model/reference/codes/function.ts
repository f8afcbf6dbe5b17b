import type { CodeRow } from '../code-row';

/** What the admin function in the account says, in its answers to ROS and in its log. */
export const FUNCTION_CODES: readonly CodeRow[] = [
  { code: 'spark-admin.event.unknown', means: 'the event is neither a request of ROS nor a schedule' },
  { code: 'spark-admin.request.type', means: 'ROS asks for something else than creating, updating or deleting' },
  { code: 'spark-admin.type.unknown', means: 'a resource is of a type that the function does not make' },
  { code: 'spark-admin.property.missing', means: 'a property that is needed is not there' },
  { code: 'spark-admin.property.unknown', means: 'a resource has a property that there is not' },
  { code: 'spark-admin.property.invalid', means: 'a property has a value that it cannot have' },
  { code: 'spark-admin.property.length', means: 'a name is longer than the service takes' },
  { code: 'spark-admin.property.twice', means: 'a property is given in two ways' },
  { code: 'spark-admin.queue.range', means: "a queue's minimum is above its maximum" },
  { code: 'spark-admin.queue.restore', means: 'limits to put back are given for a queue that does not stay' },
  { code: 'spark-admin.queue.windows', means: "a queue's windows are not two times of day with a maximum each" },
  { code: 'spark-admin.queue.time-zone', means: 'there is no such time zone' },
  { code: 'spark-admin.secret.missing', means: 'a secret in KMS has no value' },
  { code: 'spark-admin.secret.short', means: 'the value of a secret is too short for a token' },
  { code: 'spark-admin.state.broken', means: 'what was made or started is in a state of failure' },
  { code: 'spark-admin.time.out', means: 'the service took longer than the function may wait' },
  { code: 'spark-admin.service.refused', means: 'a service of the account refuses a call' },
  { code: 'spark-admin.service.unreachable', means: 'a service of the account does not answer' },
  { code: 'spark-admin.credentials.missing', means: 'the function runs without a role' },
  { code: 'spark-admin.answer.size', means: 'an answer is longer than ROS takes' },
  { code: 'spark-admin.answer.lost', means: 'ROS took no answer' },
  { code: 'spark-admin.schedule.invalid', means: "a timer's payload is not a schedule" },
  { code: 'spark-admin.schedule.workspace', means: 'there is no workspace of the name, or more than one' },
  { code: 'spark-admin.schedule.queue', means: 'the workspace has no queue of the name' },
];
