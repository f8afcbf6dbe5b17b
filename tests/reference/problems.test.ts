import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { LISTED } from './listed';
import { problemsGuide } from './problems';
import { assembledCodes, writtenCodes } from './written-codes';

/** What looks like a code: files and why no code stands in them, then strings and what they are. */
const NO_CODES = new Map([
  ['simulator/kubernetes/facts-table.ts', 'paths of attributes of Kubernetes objects'],
  ['constructs/components/local/celeborn.ts', "names of Spark's settings"],
  ['constructs/spark/local/conf.ts', "names of Spark's settings"],
  ['constructs/spark/local/gateways.ts', "names of Spark's and Kyuubi's settings"],
]);
const NOT_CODES = new Map([
  ['ros.aliyuncs.com', 'the principal of a service'],
  ['spark-admin.zip', 'a file'],
  ['plan.tfplan', 'a file'],
  ['clone.json', 'a file'],
  ['preview.json', 'a file'],
]);

// What simulator/kubernetes has of such words are paths of an object's fields: `spec.selector`.
const files = execFileSync('git', ['ls-files', '*.ts'], { cwd: PROJECT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => !/^(tests|bench|simulator\/kubernetes)\/|\.test\.ts$|^model\/reference\/codes\//.test(file) && !NO_CODES.has(file));
const sources = files.map((file) => readFileSync(join(PROJECT, file), 'utf8'));

const listed = new Set(LISTED.map(({ code }) => code));
const firstWords = new Set([...listed].map((code) => code.slice(0, code.indexOf('.'))));
const written = new Set(sources.flatMap((source) => [...writtenCodes(source, firstWords)]));
const unwritten = (codes: Iterable<string>): string[] => [...codes].filter((code) => !written.has(code));
const unlisted = (source: string): string[] =>
  [...writtenCodes(source, firstWords)].filter((code) => !listed.has(code) && !NOT_CODES.has(code));

describe('the guide of problems', () => {
  it('is what its generator writes', () => {
    expect(readFileSync(join(PROJECT, 'docs/guides/problems.md'), 'utf8')).toBe(problemsGuide(LISTED));
  });

  it('says something of every code', () => {
    expect(LISTED.filter(({ words }) => words.trim() === '')).toEqual([]);
  });

  it('lists every code of the sources', () => {
    expect(files.map((file, index) => [file, unlisted(sources[index] ?? '')] as const).filter(([, codes]) => codes.length > 0)).toEqual([]);
  });

  it('lists no code that the sources do not have', () => {
    expect(unwritten(listed)).toEqual([]);
  });

  it('a code that was dropped or renamed is found', () => {
    expect(unwritten(['spark.quota.exceeded', 'spark.quota.dropped'])).toEqual(['spark.quota.dropped']);
  });

  it('every string that only looks like a code is still there', () => {
    expect(unwritten(NOT_CODES.keys())).toEqual([]);
  });

  it('every code stands whole in the sources', () => {
    expect(sources.flatMap(assembledCodes)).toEqual([]);
  });
});

describe('a code that the guide does not list', () => {
  it.each([
    ['in a member', "const row = { code: 'planted.code.member' };"],
    ['in a member, with a known first word', "const row = { code: 'spark.planted' };"],
    ['in a thrown problem', "throw new Problem(\n  'planted.code', 'words', 'fix');"],
    ['as an argument', "refuse('spec.planted.code', 'words');"],
    ['at the start of a text', 'throw new Exit(1, `[planted.code] ${words}`);'],
    ['inside of a text', "write('npx: [planted-by.code] words');"],
  ])('is found %s', (_, source) => {
    expect(unlisted(source)).toHaveLength(1);
  });

  it('is found when it is put together', () => {
    expect(assembledCodes('throw new Exit(1, `[cli.${what}.unknown] words`);')).toHaveLength(1);
    expect(assembledCodes('return { code: `spec.${what}` };')).toHaveLength(1);
  });

  it('is no attribute, file or comment', () => {
    expect(unlisted("// see '[planted.code] words'\nconst a = [network.cidr]; read('cdk.tf.json'); /** `spark.planted` */")).toEqual([]);
  });
});
