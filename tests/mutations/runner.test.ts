import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { locate } from './locate';
import type { Mutation } from './mutation';
import { exitCodeOf, jsonReport, summary } from './report';
import { reportedIn } from './reported';
import { tryAll } from './try-all';
import type { TestReport } from './jest-report';
import { type Verdict, unfit, verdictOf } from './verdict';

/** Several runs of jest, on a busy machine. */
jest.setTimeout(120_000);

const row = (find: Mutation['find'], more: Partial<Mutation> = {}): Mutation => ({
  name: 'a mistake',
  find,
  replace: '$1 ',
  tests: [],
  ...more,
});

describe('the place of a mutation', () => {
  const SOURCES = [
    { path: 'a/price.ts', text: 'let one = 1;\nlet two = (\n  one + 1\n);\n' },
    { path: 'b/price.ts', text: 'let one = 1;\n' },
  ];

  it('is found wherever its file is, however its lines are broken, and replaced by exactly what is said', () => {
    expect(locate(row('( one + 1 )'), SOURCES)).toMatchObject({ path: 'a/price.ts', line: 2, mutated: 'let one = 1;\nlet two = $1 ;\n' });
    expect(locate(row(/let t\w+/), SOURCES)).toMatchObject({ line: 2, mutated: 'let one = 1;\n$1  = (\n  one + 1\n);\n' });
    expect(locate(row('let one', { file: 'b/price.ts' }), SOURCES)).toMatchObject({ path: 'b/price.ts', line: 1 });
  });

  it.each<[string, Mutation, RegExp]>([
    ['its text is gone', row('three'), /nowhere any more: three/],
    ['its text is there twice', row('let one'), /there 2 times/],
    ['its file is gone', row('let one', { file: 'c/price.ts' }), /no file ends in 'c\/price\.ts'/],
  ])('is none when %s', (_what, mutation, why) => {
    expect(locate(mutation, SOURCES)).toEqual({ stale: expect.stringMatching(why) as string });
  });
});

describe('tests', () => {
  const report = (over: Partial<TestReport>): TestReport => ({ passed: 2, failed: [], broken: [], ...over });

  it.each<[string, Partial<TestReport>]>([
    ['one of them fails anyway', { failed: ['t'] }],
    ['one of their files does not run anyway', { broken: ['t'] }],
    ['none has the name', { passed: 0 }],
  ])('prove nothing when %s', (_when, without) => expect(unfit(report(without))?.status).toBe('unproven'));

  it.each<[Verdict['status'], string, Partial<TestReport>]>([
    ['killed', 'one of them fails', { failed: ['t'] }],
    ['survived', 'all of them pass', {}],
    ['unproven', 'the code does not even compile', { broken: ['syntax'] }],
  ])('say "%s" when %s', (status, _when, mutated) => {
    expect(unfit(report({}))).toBeUndefined();
    expect(verdictOf(report(mutated)).status).toBe(status);
  });
});

describe('what earlier runs reported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stands for a run without a mutation, where it holds every file', () => {
    const test = (fullName: string, status: string) => ({ fullName, status });
    const one = { name: '/p/tests/a.test.ts', message: '', assertionResults: [test('a price', 'passed'), test('a name', 'failed')] };
    const two = { name: '/p/tests/b.test.ts', message: 'syntax', assertionResults: [] };
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify({ testResults: [one, two] }));
    const reported = reportedIn([file], '/p');
    expect(reported({ tests: ['tests/a.test.ts'] })).toEqual({ passed: 1, failed: ['a name'], broken: [] });
    expect(reported({ tests: ['tests/a.test.ts'], only: 'A PRICE|other' })).toEqual({ passed: 1, failed: [], broken: [] });
    expect(reported({ tests: ['tests/b.test.ts'] })?.broken).toEqual(['/p/tests/b.test.ts: syntax']);
    expect(reported({ tests: ['tests/a.test.ts', 'tests/c.test.ts'] })).toBeUndefined();
  });
});

describe('trying mutations', () => {
  const PRICE = 'export const price = (count: number): number => count * 3;\nexport const free = (): number => 0;\n';
  const TEST =
    "import { price } from '../price';\ntest('twice', () => expect(price(2)).toBe(6));\ntest('once', () => expect(price(1)).toBe(3));\n";
  const mutation = (name: string, find: string, replace: string, more: Partial<Mutation> = {}): Mutation => {
    return { name, find, replace, tests: ['tests/price.test.ts'], ...more };
  };

  it('tells which are noticed, and changes nothing in the project', async () => {
    const project = realpathSync(mkdtempSync(join(tmpdir(), 'mutable-')));
    mkdirSync(join(project, 'tests'));
    writeFileSync(join(project, 'price.ts'), PRICE);
    writeFileSync(join(project, 'tests', 'price.test.ts'), TEST);
    writeFileSync(join(project, 'jest.config.js'), readFileSync(join(PROJECT, 'jest.config.js')));
    writeFileSync(join(project, '.gitignore'), 'node_modules\n');
    symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
    execFileSync('git', ['init', '--quiet'], { cwd: project });

    const heard: string[] = [];
    const tried = await tryAll(
      [
        mutation('noticed', 'count * 3', 'count * 4'),
        mutation('missed', '=> 0', '=> 1'),
        mutation('gone', 'count * 5', ''),
        mutation('broken', 'count * 3', 'count *'),
        mutation('never looked at', 'count * 3', 'count', { only: 'thrice' }),
      ],
      project,
      (one) => heard.push(one.mutation.name),
    );
    expect(tried.map(({ mutation: { name }, status }) => [name, status])).toEqual([
      ['noticed', 'killed'],
      ['missed', 'survived'],
      ['gone', 'stale'],
      ['broken', 'unproven'],
      ['never looked at', 'unproven'],
    ]);
    expect(heard).toHaveLength(5);
    expect(readFileSync(join(project, 'price.ts'), 'utf8')).toBe(PRICE);
    rmSync(project, { recursive: true, force: true });

    expect(summary(tried)).toMatch(/^nobody would miss these:\n {2}survived missed \(price\.ts:2, \d+ s\)[^]*\n1 passed, 4 failed$/);
    expect(jsonReport(tried)).toMatchObject({ numPassedTests: 1, numFailedTests: 4 });
    expect([exitCodeOf(tried), exitCodeOf(tried.slice(0, 1))]).toEqual([1, 0]);
  });
});
