import type { Mutation } from '../mutation';

/** What keeps data from being lost, and lets it go when it may. */
export const REMOVAL_MUTATIONS: readonly Mutation[] = [
  {
    name: 'the log project does not follow onRemoval',
    find: 'stores,\n onRemoval,',
    replace: 'stores,',
    file: 'foundation-stack.ts',
    tests: ['tests/stacks/wiring.test.ts'],
  },
  {
    name: 'data that left the description is refused despite both keys',
    find: 'return { permitted: !first && !second, first, second };',
    replace: 'return { permitted: false, first, second };',
    tests: ['tests/plan/rules/data.test.ts'],
  },
  {
    name: 'data that left the description goes without a word',
    find: "if (deployed === undefined) return described ?? 'retain';",
    replace: "if (deployed === undefined) return described ?? 'destroy';",
    tests: ['tests/plan/rules/data.test.ts'],
  },
  {
    name: 'nothing is kept from being destroyed',
    find: "onRemoval === 'retain' ? { preventDestroy: true } : {}",
    replace: '{}',
    tests: ['tests/constructs/core/protection.test.ts'],
  },
  {
    name: 'one key is enough to destroy',
    find: "onRemoval === 'destroy' && !allowDataLoss",
    replace: 'false',
    tests: ['tests/constructs/core/protection.test.ts', 'tests/constructs/logs/log-project.test.ts'],
  },
  {
    name: 'an estate with one key is valid',
    find: "onRemoval === 'destroy' && !allowDataLoss && {",
    replace: 'false && {',
    tests: ['tests/model/rules/rules.test.ts'],
  },
  {
    name: 'what is retained in a ROS stack goes with the stack',
    find: "onRemoval === 'retain' && !resource.disposable",
    replace: 'false',
    tests: ['tests/constructs/core/ros-stack.test.ts'],
  },
  {
    name: 'the admin function may always delete workspaces',
    find: '...(deletes ? [deletion] : [])',
    replace: 'deletion',
    tests: ['tests/constructs/spark/admin-function.test.ts'],
  },
  {
    name: 'destroying takes what only a lifecycle keeps',
    find: '.filter((change) => holdsData(change, context) || isProtected(change, context))',
    replace: '.filter((change) => holdsData(change, context))',
    tests: ['tests/plan/rules/removing.test.ts'],
  },
  {
    name: "destroying does not look at the service's guard",
    find: 'now?.[key] === on',
    replace: 'false',
    tests: ['tests/plan/rules/removing.test.ts'],
  },
  {
    name: 'destroying takes the ground from under other stacks',
    find: 'resources.length > 0 && !goes.has(stack)',
    replace: 'false',
    tests: ['tests/plan/rules/removing.test.ts'],
  },
  {
    name: 'an allowance lowers protection of everything',
    find: 'const without = allowed && loweredBody(type, body);',
    replace: 'const without = loweredBody(type, body);',
    tests: ['tests/plan/allowances.test.ts'],
  },
];
