import fc from 'fast-check';
import { GrantSet, ramPrincipal, type Statement } from '../../../constructs/core/ram-grants';

const documentOf = (...statements: readonly Statement[]) => {
  const set = new GrantSet();
  statements.forEach((statement) => set.add(statement));
  return JSON.parse(set.toDocument()) as {
    Version: string;
    Statement: { Effect: string; Action: string[]; Resource: string[]; Condition?: unknown }[];
  };
};
const prefix = (...values: string[]) => ({ StringLike: { 'oss:Prefix': values } });

/** Everything that is allowed, one line per action, resource and condition value. */
const allowed = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(
    statements.flatMap(({ actions, resources, conditions }) => {
      const values = conditions?.['StringLike']?.['oss:Prefix'] ?? [JSON.stringify(conditions ?? {})];
      return actions.flatMap((action) => resources.flatMap((resource) => values.map((value) => `${action} ${resource} ${value}`)));
    }),
  );
const merged = (statements: readonly Statement[]) => {
  const set = new GrantSet();
  statements.forEach((statement) => set.add(statement));
  return set.statements;
};

test('the same resources share a statement', () => {
  expect(documentOf({ actions: ['oss:PutObject'], resources: ['b', 'a'] }, { actions: ['oss:GetObject'], resources: ['a', 'b'] })).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['oss:GetObject', 'oss:PutObject'], Resource: ['a', 'b'] }],
  });
});

test('the same actions share a statement', () => {
  expect(
    documentOf({ actions: ['oss:GetObject'], resources: ['lake/ods/*'] }, { actions: ['oss:GetObject'], resources: ['lake/dwd/*'] })
      .Statement,
  ).toEqual([{ Effect: 'Allow', Action: ['oss:GetObject'], Resource: ['lake/dwd/*', 'lake/ods/*'] }]);
});

test('the same call under two values of one condition is one statement', () => {
  const list = (layer: string): Statement => ({
    actions: ['oss:ListObjects'],
    resources: ['lake'],
    conditions: prefix(layer),
  });
  expect(documentOf(list('ods/*'), list('dwd/*'), list('ods/*')).Statement).toEqual([
    { Effect: 'Allow', Action: ['oss:ListObjects'], Resource: ['lake'], Condition: prefix('dwd/*', 'ods/*') },
  ]);
});

test('conditions of which more values allow less are never joined', () => {
  const unlike = (value: string): Statement => ({
    actions: ['a'],
    resources: ['r'],
    conditions: { StringNotLike: { 'oss:Prefix': [value] } },
  });
  expect(merged([unlike('x'), unlike('y')])).toHaveLength(2);
});

test('a statement under two conditions is not joined with one under none', () => {
  const both: Statement = {
    actions: ['a'],
    resources: ['r'],
    conditions: { StringLike: { x: ['1'] }, Bool: { y: ['true'] } },
  };
  expect(merged([both, { actions: ['a'], resources: ['r'] }])).toHaveLength(2);
});

const statement: fc.Arbitrary<Statement> = fc
  .record({
    actions: fc.uniqueArray(fc.constantFrom('Get', 'Put', 'List'), { minLength: 1 }),
    resources: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    conditions: fc.constantFrom(undefined, prefix('p'), prefix('q'), prefix('p', 'r'), { Bool: { tls: ['true'] } }),
  })
  .map(({ conditions, ...rest }) => ({ ...rest, ...(conditions ? { conditions } : {}) }));

test('merging allows exactly what was said', () => {
  fc.assert(
    fc.property(fc.array(statement), (statements) => {
      expect([...allowed(merged(statements))].sort()).toEqual([...allowed(statements)].sort());
    }),
  );
});

test('order and repetition make no difference, and nothing is said twice', () => {
  fc.assert(
    fc.property(fc.array(statement), (statements) => {
      const all = merged(statements);
      expect(merged([...statements].reverse())).toEqual(all);
      expect(merged([...statements, ...statements])).toEqual(all);
      expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    }),
  );
});

test('what runs on another target has no role in the account', () => {
  const role = { target: 'alicloud', grant: () => undefined } as const;
  expect(ramPrincipal(role)).toBe(role);
  expect(() => ramPrincipal({ target: 'kubernetes' })).toThrow(
    'a principal on kubernetes cannot be granted access to something on Alibaba Cloud',
  );
});
