import type { Mutation } from '../mutation';

const FUNCTION = 'tests/functions/spark-admin';
const FAULTS = [`${FUNCTION}/service-faults.test.ts`];
const QUEUE = [`${FUNCTION}/queue.test.ts`];

/** The function that manages what is in Spark workspaces. */
export const FUNCTION_MUTATIONS: readonly Mutation[] = [
  {
    name: 'no time is left for the answer to ROS',
    find: 'end - Math.min(ANSWER_MARGIN, lifetime / 4)',
    replace: 'end',
    tests: [`${FUNCTION}/timeout.test.ts`],
  },
  {
    name: 'an unknown action is taken for a missing object',
    find: "meaning: 'unknown operation'",
    replace: "meaning: 'gone'",
    tests: FAULTS,
  },
  { name: 'an unknown key is taken for a missing object', find: '|region|accesskey|', replace: '|region|', tests: FAULTS },
  {
    name: 'a creation whose reply was lost is repeated',
    find: "make = (method: 'POST' | 'PUT', path: string): Operation => ({\n method,\n path,\n repeatable: false",
    replace: "make = (method: 'POST' | 'PUT', path: string): Operation => ({\n  method,\n  path,\n  repeatable: true",
    tests: FAULTS,
  },
  {
    name: 'throttling is given up at once',
    find: "NOT_NOW: readonly (Meaning | undefined)[] = ['throttled', 'unavailable', 'not yet']",
    replace: "NOT_NOW: readonly (Meaning | undefined)[] = ['unavailable', 'not yet']",
    tests: FAULTS,
  },
  {
    name: 'a queue that every workspace has is deleted',
    find: 'if (GIVEN_QUEUES.includes(had.name)) return restore(had, run);',
    replace: '',
    tests: QUEUE,
  },
  {
    name: 'an edit forgets the environments of a queue',
    find: 'environments.length === 0 ? {} : { environments }',
    replace: '{}',
    tests: QUEUE,
  },
  {
    name: 'an object under a new name leaves the old one',
    find: 'if (former !== undefined) await removeFormer(request, former, object, run);',
    replace: '',
    tests: QUEUE,
  },
  {
    name: 'a member loses the roles that others gave it',
    find: 'const dropped = (before?.roles ?? []).filter(',
    replace: 'const dropped = has.filter(',
    tests: [`${FUNCTION}/member.test.ts`],
  },
  {
    name: 'an answer may be longer than ROS takes',
    find: 'if (over <= 0) return whole;',
    replace: 'return whole;',
    tests: [`${FUNCTION}/answer.test.ts`],
  },
  {
    name: 'a window that goes over midnight never holds',
    find: 'minute >= start || minute < end',
    replace: 'minute >= start && minute < end',
    tests: [`${FUNCTION}/queue-windows.test.ts`],
  },
  {
    name: 'the function may call what it does not use',
    find: '(Object.keys(OPERATIONS) as OperationName[]).sort().map((name) => `${SERVICE}:${name}`)',
    replace: "['emr-serverless-spark:*']",
    tests: [`${FUNCTION}/actions.test.ts`],
  },
  {
    name: 'a renewal that the service did not do is taken for one',
    find: 'end === undefined || end > (ends ?? 0)',
    replace: 'true',
    tests: ['tests/functions/spark-admin/renewal.test.ts'],
  },
  {
    name: 'a renewal takes away who may use a token',
    find: "listAt(found, 'memberArns').map(String); await",
    replace: '[] as string[];\n  await',
    tests: ['tests/functions/spark-admin/renewal.test.ts'],
  },
];
