import type { Mutation } from '../mutation';

/** Trying a local cluster. */
export const LOCAL_MUTATIONS: readonly Mutation[] = [
  {
    name: 'what a smoke test has made stays',
    find: 'const end = step.after && (await done(step.after, () => false));',
    replace: 'const end = { ok: true, words: [] };',
    tests: ['tests/local/smoke/run.test.ts'],
  },
  {
    name: 'an interrupted smoke test cleans nothing up',
    find: 'const end = step.after && (await done(step.after, () => false));',
    replace: 'const end = stopped() ? undefined : step.after && (await done(step.after, () => false));',
    tests: ['tests/local/smoke/run.test.ts'],
  },
  {
    name: 'a step is tried that could not be prepared',
    find: 'if (prepared?.ok === false) return',
    replace: 'if (prepared === undefined) return',
    tests: ['tests/local/smoke/run.test.ts'],
  },
  {
    name: 'a queue passes that another quota has refused',
    find: 'if (by === quota) return passed(',
    replace: 'if (by !== undefined) return passed(',
    tests: ['tests/local/smoke/refusal.test.ts'],
  },
  {
    name: 'components take no memory',
    find: 'return replicas * template.spec.containers.reduce(',
    replace: 'return 0 * replicas * template.spec.containers.reduce(',
    tests: ['tests/local/components.test.ts'],
  },
];
