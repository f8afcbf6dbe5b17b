import type { Mutation } from '../mutation';

const GOES = ['tests/simulator/goes-along.test.ts'];
const THROTTLED = ['tests/simulator/throttled.test.ts'];

/** Where the simulated cloud would no longer behave like the real one. */
export const SIMULATOR_MUTATIONS: readonly Mutation[] = [
  {
    name: 'an empty text that is written is planned as nothing',
    find: "return planned === null && proposed === '' ? proposed : planned;",
    replace: 'return planned;',
    tests: ['tests/simulator/recorded/recorded.test.ts'],
  },
  {
    name: 'destroying a ROS stack takes what it retains',
    find: 'at(logicalId, () => leave(changes, resource))',
    replace: 'at(logicalId, () => leave(changes, { ...resource, retained: false }))',
    tests: GOES,
  },
  {
    name: 'a retained resource that leaves its template is deleted',
    find: 'at(logicalId, () => leave(changes, resource))',
    replace: 'at(logicalId, () => leave(changes, { ...resource, retained: false }))',
    tests: GOES,
  },
  {
    name: 'a function is asked for what did not change',
    find: 'if (canonical(before.properties) === canonical(wanted.properties)) return undefined;',
    replace: '',
    tests: ['tests/simulator/functions/stack-functions.test.ts'],
  },
  {
    name: 'a change of a stack is taken back backwards',
    find: 'const touched = [...done,',
    replace: 'const touched = [...[...done].reverse(),',
    tests: ['tests/simulator/functions/stack-functions.test.ts'],
  },
  {
    name: 'a rehearsed service takes two changes of queues at once',
    find: 'world.now() - workspace.queuesChanged < BUSY',
    replace: 'world.now() < workspace.queuesChanged',
    tests: ['tests/simulator/functions/kept-service.test.ts'],
  },
  {
    name: 'who sleeps at the same time sleeps one after the other',
    find: 'sleepers.push({ until: now() + milliseconds, wake })',
    replace: 'sleepers.push({ until: (sleepers.at(-1)?.until ?? now()) + milliseconds, wake })',
    tests: ['tests/simulator/functions/slept-time.test.ts'],
  },
  {
    name: 'a retained resource that is replaced is deleted',
    find: '!kept && !before.retained',
    replace: '!kept',
    tests: GOES,
  },
  {
    name: 'a removal takes what only points to the removed',
    find: 'if (PARTS.test(holder.kind)) changes.remove',
    replace: 'changes.remove',
    tests: GOES,
  },
  {
    name: 'a removal leaves the parts of the removed',
    find: "if (row.then === 'cascade') for",
    replace: 'if (false) for',
    tests: GOES,
  },
  {
    name: 'throttling is waited out for ever',
    find: 'RETRIES = 5',
    replace: 'RETRIES = 50',
    tests: THROTTLED,
  },
  {
    name: 'throttling is waited out once',
    find: 'RETRIES = 5',
    replace: 'RETRIES = 1',
    tests: THROTTLED,
  },
  {
    name: 'a ForceNew difference is a change in place',
    find: 'const replaces = forceNew && (leaf.old !== leaf.new || open);',
    replace: 'const replaces = false;',
    tests: ['tests/simulator/plan/plan.test.ts'],
  },
  {
    name: 'deletion protection stops nothing',
    find: "value === true || value === 'Enabled' || value === 'Enable'",
    replace: 'false',
    tests: GOES,
  },
];
