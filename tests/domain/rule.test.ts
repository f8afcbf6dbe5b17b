import { about, type Around, brokenIn, type Rule } from '../../domain/rule';

const even = (n: number) => n % 2 !== 0 && { at: ['size'], message: `${n} is odd`, fix: 'add 1' };
const RULES: readonly Rule<number>[] = [
  { code: 'number.even', holds: 'numbers are even', broken: even },
  {
    code: 'number.small',
    holds: 'numbers have no step above 10',
    severity: 'warning',
    onKubernetes: true,
    broken: (n) => [11, 12].filter((step) => step <= n).map((step) => ({ at: [], key: true, message: `${step} is large`, fix: 'stop' })),
  },
];
const AROUND: Around = {
  today: '2026-11-28',
  estate: 'acme',
  environment: { name: 'dev', production: false, region: 'cn-hangzhou', zones: [], schedules: 'active' },
  owner: 'risk',
  shared: undefined,
  workloads: {},
};

test('every way in which a table is broken, in its order; rules that hold are silent', () => {
  expect(brokenIn(RULES, 2)).toEqual([]);
  expect(brokenIn(RULES, 13)).toEqual([
    { code: 'number.even', severity: 'error', at: ['size'], message: '13 is odd', fix: 'add 1' },
    { code: 'number.small', severity: 'warning', at: [], key: true, message: '11 is large', fix: 'stop' },
    { code: 'number.small', severity: 'warning', at: [], key: true, message: '12 is large', fix: 'stop' },
  ]);
});

test('bound to a model, a rule points into it, and is given what is around', () => {
  const bound = about(
    (model: Readonly<Record<string, number>>, { owner }) => Object.entries(model).map(([key, n]) => [[owner, key], n]),
    RULES,
  );
  expect(bound.map(({ code, severity, onKubernetes }) => [code, severity, onKubernetes])).toEqual([
    ['number.even', 'error', false],
    ['number.small', 'warning', true],
  ]);
  const found = bound.flatMap((rule) => rule.find({ a: 2, b: 3, c: 11 }, AROUND));
  expect(found.map(({ code, at }) => [code, ...at])).toEqual([
    ['number.even', 'risk', 'b', 'size'],
    ['number.even', 'risk', 'c', 'size'],
    ['number.small', 'risk', 'c'],
  ]);
});
