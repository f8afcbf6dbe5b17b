import type { Mutation } from '../mutation';

/** Reading what an account has. */
export const ADOPTING_MUTATIONS: readonly Mutation[] = [
  {
    name: 'only the first page of a list that counts is read',
    find: 'if (here.length === 0 || found.length >= count) return found;',
    replace: 'return found;',
    tests: ['tests/existing/account.test.ts'],
  },
  {
    name: 'a service that asks for patience is asked no more',
    find: '= { throttled: PAUSES.length, unavailable: PAUSES.length, unreached: 2 };',
    replace: '= {};',
    tests: ['tests/existing/account.test.ts'],
  },
  {
    name: 'what a list does not tell is taken for nothing, and taken away',
    find: '(attributes[name] === undefined ? !unread.has(name) : !isEmpty(attributes[name]))',
    replace: '!isEmpty(attributes[name])',
    tests: ['tests/existing/refused.test.ts'],
  },
  {
    name: 'a group of StarRocks is taken without its instance',
    find: '(KINDS[thing.type]?.parent === undefined || !listed.has(parentOf(thing))) && matches(thing)',
    replace: 'matches(thing)',
    tests: ['tests/existing/filter.test.ts'],
  },
  {
    name: 'a line break in an id ends the comment of a list',
    find: "line.replaceAll(/[\\p{Cc}\\u2028\\u2029]+/gu, ' ')",
    replace: 'line',
    tests: ['tests/existing/filter.test.ts'],
  },
];
