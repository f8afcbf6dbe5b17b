import type { Mutation } from '../mutation';

const RULES = ['tests/model/rules/rules.test.ts'];

/** What `validate` refuses, and what things are said to cost. */
export const MODEL_MUTATIONS: readonly Mutation[] = [
  {
    name: "another business's bucket is taken for one",
    find: '(name === undefined || business !== undefined)',
    replace: '(name === undefined)',
    tests: ['tests/model/data-references.test.ts'],
  },
  {
    name: 'a StarRocks node pays for one disk only',
    find: "numberOf(group['disk_number'], ONE) *",
    replace: '',
    tests: ['tests/constructs/starrocks/sizes.test.ts'],
  },
  {
    name: 'the documentation of an option names another default than it has',
    find: "@default 'EMR-5.18.1'",
    replace: "@default 'EMR-5.18.0'",
    tests: ['tests/constructs/conventions.test.ts'],
  },
  {
    name: 'the documentation of nodes names another default than they have',
    find: 'Frontends at creation; a change is not sent. @default 3 nodes of 8 CU',
    replace: 'Frontends at creation; a change is not sent. @default 1 node of 8 CU',
    tests: ['tests/constructs/conventions.test.ts'],
  },
  {
    name: 'queues may add up to more than the quota',
    find: 'cu > quota && {',
    replace: 'false && {',
    tests: RULES,
  },
  {
    name: 'a value of one environment holds for all',
    find: 'if (Object.hasOwn(data, environment)) {',
    replace: 'if (false) {',
    tests: ['tests/model/by-environment.test.ts'],
  },
];
