import fc from 'fast-check';
import { formatProblem, formatProblems, type Problem } from '../../model';
import { merged, sorted } from '../../model/problems/report';
import { load } from './folder';

const problem = (more: Partial<Problem> = {}): Problem => ({
  file: 'estate/businesses/lending.yaml',
  line: 14,
  column: 7,
  code: 'spark.quota.exceeded',
  message: "queues of workspace 'risk' add up to 520 CU, its quota is 400 CU",
  fix: "lower a queue's max, or raise quota",
  severity: 'error',
  ...more,
});

describe('problems', () => {
  it('are two lines each', () => {
    expect(formatProblem(problem())).toBe(
      "estate/businesses/lending.yaml:14:7 [spark.quota.exceeded] queues of workspace 'risk' add up to 520 CU, its quota is 400 CU\n" +
        "  fix: lower a queue's max, or raise quota",
    );
    expect(formatProblem(problem({ severity: 'warning', environments: ['dev', 'prod'], message: 'm', fix: 'f' }))).toBe(
      'estate/businesses/lending.yaml:14:7 [spark.quota.exceeded] warning: m (in dev, prod)\n  fix: f',
    );
    expect(formatProblems([problem({ message: 'a', fix: 'b' }), problem({ message: 'c', fix: 'd' })]).split('\n')).toHaveLength(4);
  });

  it('of several environments are one, of different kinds or words are not', () => {
    const of = (environment: string, more: Partial<Problem> = {}) => problem({ environments: [environment], ...more });
    expect(merged([of('dev'), of('prod'), of('dev')])).toMatchObject([{ environments: ['dev', 'prod'] }]);
    expect(merged([of('dev'), of('prod', { message: 'other figures' })])).toMatchObject([
      { environments: ['dev'] },
      { environments: ['prod'] },
    ]);
    expect(merged([of('dev'), of('prod', { code: 'x.y.z' }), of('prod', { line: 15 })])).toHaveLength(3);
    expect(merged([problem(), problem(), problem({ message: 'another' })])).toHaveLength(2);
  });

  it('are sorted the same, in whatever order they were found', () => {
    const any = fc.record({
      file: fc.constantFrom('a', 'b'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      code: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, other]) => {
          const problems = (rows: typeof list) => sorted(rows.map((row) => problem(row)));
          expect(problems(list)).toEqual(problems(other));
        },
      ),
    );
  });

  it('name files relative to where the command runs', () => {
    expect(load({ 'estate.yaml': 'nam: acme' }).problems.map(({ file }) => file)).toEqual(['estate.yaml', 'estate.yaml']);
  });

  it('are plain data, fit for JSON', () => {
    const { problems } = load({ 'businesses/risk.yaml': 'spark: 4' });
    expect(JSON.parse(JSON.stringify(problems))).toEqual(problems);
    expect(problems[0]).toEqual({
      file: 'businesses/risk.yaml',
      line: 1,
      column: 1,
      code: 'spec.key.missing',
      message: "'costCenter' is missing",
      fix: 'add costCenter: text of 1-500 characters',
      severity: 'error',
    });
  });
});
