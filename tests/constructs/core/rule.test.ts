import { brokenRules, type Rule } from '../../../constructs/core/rule';

const RULES: readonly Rule<number>[] = [
  { code: 'even', broken: (n) => n % 2 !== 0, message: (n) => `${n} is odd`, fix: () => 'add 1' },
  { code: 'small', broken: (n) => n > 10, message: (n) => `${n} is large`, fix: (n) => `take ${n - 10} off` },
];

test('every broken rule, in the order of the table', () => {
  expect(brokenRules(RULES, 13)).toEqual([
    { code: 'even', message: '13 is odd', fix: 'add 1' },
    { code: 'small', message: '13 is large', fix: 'take 3 off' },
  ]);
});

test('rules that hold are silent, and their words are never made', () => {
  const explosive: Rule<number> = {
    ...RULES[0]!,
    broken: () => false,
    message: () => {
      throw new Error('asked for words');
    },
  };
  expect(brokenRules([explosive], 2)).toEqual([]);
});
