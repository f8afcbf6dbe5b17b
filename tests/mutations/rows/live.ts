import type { Mutation } from '../mutation';

/** What only an account shows: drift that no plan sees, and what is tried out. */
export const LIVE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'aside: roles that somebody gave besides are told as a difference',
    find: 'return declared.every((one) => there.includes(one));',
    replace: 'return declared.length === there.length && declared.every((one) => there.includes(one));',
    tests: ['tests/deploy/live/compare.test.ts'],
  },
  {
    name: 'aside: a queue in its window is told as a difference',
    find: 'const max = minute === undefined ? queue.max : maxAt(queue, minute);',
    replace: 'const max = queue.max;',
    tests: ['tests/deploy/live/compare.test.ts'],
  },
  {
    name: 'aside: a queue is put right by what another workspace has under its name',
    find: '&& difference.whole.name === workspaceOf(one)',
    replace: '&& workspaceOf(one) !== undefined',
    tests: ['tests/deploy/live/putting-right.test.ts'],
  },
  {
    name: 'aside: what the function throws passes for done',
    find: "const failed = textAt(answer, 'errorMessage') ?? (reply.ok ? undefined : textAt(answer, 'Message'));",
    replace: "const failed = reply.ok ? undefined : textAt(answer, 'Message');",
    tests: ['tests/deploy/live/account-live.test.ts'],
  },
  {
    name: 'aside: something is put right after a failed plan',
    find: 'stack !== undefined && isDone(result) && !conditions.interrupt.stopped',
    replace: 'stack !== undefined && !conditions.interrupt.stopped',
    tests: ['tests/deploy/live/putting-right.test.ts'],
  },
  {
    name: 'doctor: a scratch workspace stays where a probe was stopped',
    find: 'if (thrown instanceof Stopped) stopped = true;',
    replace: 'if (thrown instanceof Stopped) return { answers, stopped: true, left: [] };',
    tests: ['tests/doctor/spark/probes.test.ts'],
    only: 'is stopped at',
  },
  {
    name: 'doctor: a failed update is over before it is taken back',
    find: "(seen.status !== 'UPDATE_FAILED' || still > STILL)",
    replace: 'true',
    tests: ['tests/doctor/spark/probes.test.ts'],
    only: 'answers every row',
  },
  {
    name: 'doctor: the report names whose account it is',
    find: "rest.replaceAll(name, 'ours')",
    replace: 'rest',
    tests: ['tests/doctor/spark/probes.test.ts'],
    only: 'names nobody',
  },
];
