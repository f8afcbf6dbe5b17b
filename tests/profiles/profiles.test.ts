import { formatProblems } from '../../model';
import { stackModel } from '../../stacks/stack-model';
import { allStacks } from '../../stacks/stack-list';
import { type Files, inFolder, load } from '../model/folder';
import { fixedEstate } from '../../cli/fixing/fix-estate';
import { ALIKE, SPELLED_OUT, STANDARD } from './alike';

const told = (files: Files): string => formatProblems(load(files, ALIKE).problems);
const profile = (options: object): Files => ({ 'profiles/standard.yaml': { ...STANDARD, ...options } });
const RISK = ALIKE['businesses/risk.yaml'] as object;

describe('a business with a profile', () => {
  it('is what it would be if it said all of that itself', () => {
    const [short, long] = [load({}, ALIKE), load({}, SPELLED_OUT)];
    expect([short.problems, long.problems]).toEqual([[], []]);
    expect(short.estate?.environments).toEqual(long.estate?.environments);
  });

  it('is built from the same: a profile is in no stack', () => {
    const models = [load({}, ALIKE), load({}, SPELLED_OUT)].map(({ estate }) =>
      estate ? allStacks(estate).map((ref) => stackModel(estate, ref)) : [],
    );
    expect(models[0]).toHaveLength(8);
    expect(models[0]).toEqual(models[1]);
  });

  it('has what it says itself in place of what the profile says there, whole', () => {
    const own = { spark: { quota: '50 CU' } };
    const { estate, problems } = load({ 'businesses/risk.yaml': { ...RISK, ...own } }, ALIKE);
    expect(problems).toEqual([]);
    const { risk, lending } = estate?.environments['prod']?.businesses ?? {};
    expect(risk?.spark['main']).toMatchObject({ quota: 50, queues: {} });
    expect(lending?.spark['main']).toMatchObject({ quota: 400, queues: { batch: { max: 300 } } });
    expect(Object.keys(risk?.lake?.layers ?? {})).toEqual(['ods', 'ads']);
    expect(estate?.profiles?.['standard']?.takers).toEqual({ lending: ['costCenter', 'lake', 'spark'], risk: ['costCenter', 'lake'] });
  });

  it('tells where each value is written, in whichever of the two files', () => {
    const { origins, textAt } = load({}, ALIKE);
    const at = (...path: string[]): string => {
      const origin = origins.origin(['environments', 'prod', 'businesses', 'risk', ...path]);
      return origin ? `${origin.file} ${textAt({ ...origin, code: '', message: '', fix: '', severity: 'error' })}` : '';
    };
    expect(at('spark', 'main', 'quota')).toBe('profiles/standard.yaml 400 CU');
    expect(at('costCenter')).toBe('profiles/standard.yaml "4711"');
    expect(at('owner')).toBe('businesses/risk.yaml risk@acme.example');
  });
});

describe('what is wrong in a profile', () => {
  it('is told once, in its file, also where nobody takes it', () => {
    const slip = profile({ spark: { quota: '400' } });
    expect(told(slip)).toMatch(/^profiles\/standard\.yaml:\d+:\d+ \[spec\.value\.unit\] [^\n]*\n {2}fix: [^\n]*$/);
    const unused = {
      ...slip,
      'businesses/risk.yaml': SPELLED_OUT['businesses/risk.yaml'] ?? '',
      'businesses/lending.yaml': SPELLED_OUT['businesses/lending.yaml'] ?? '',
    };
    expect(told(unused)).toMatch(/\[profile\.unused\][^\n]*\n[^\n]*\nprofiles\/standard\.yaml:\d+:\d+ \[spec\.value\.unit\]/);
  });

  it('names the businesses where it is a rule that is broken, and how to change one of them alone', () => {
    const all = told(profile({ spark: { quota: '41 CU', queues: { batch: { max: '40 CU' } } } })).split('\n');
    expect(all).toHaveLength(4);
    expect(all[0]).toMatch(
      /^profiles\/standard\.yaml:\d+:\d+ \[spark\.quota\.exceeded\] queues of workspace 'lending' .* \(as lending has it\) \(in dev, prod\)$/,
    );
    expect(all[1]).toMatch(
      /write quota: 42 CU, or .*; that is for all who take the profile: for one alone write spark in businesses\/lending\.yaml$/,
    );
  });

  it('is written right by validate --fix where it is a slip, and left to a person where a rule asks for it', () => {
    const followed = (files: Files): readonly (readonly [string, string | null])[] =>
      inFolder({ ...ALIKE, ...files }, (folder) => [...fixedEstate(folder).changes]);
    expect(followed(profile({ spark: { quota: '400' } }))).toEqual([['profiles/standard.yaml', expect.stringContaining('quota: 400 CU')]]);
    const format = { lake: { kind: 'oss-hdfs', format: 'hudi' }, spark: { quota: '40 CU', engine: 'esr-5.0.0' } };
    const before = load(profile(format), ALIKE).problems.filter(({ code }) => code === 'spark.engine.format');
    expect(before.map(({ edits, choice }) => [edits?.[0]?.file, choice])).toEqual([
      ['profiles/standard.yaml', true],
      ['profiles/standard.yaml', true],
    ]);
    expect(followed(profile(format))).toEqual([]);
  });

  it('says nothing of what a business lacks while nobody knows what its profile says', () => {
    const broken = told({ 'profiles/standard.yaml': 'spark: [\n' });
    expect(broken.match(/\[[a-z-]+\.[a-z.-]+\]/g)).toEqual(['[spec.yaml.syntax]']);
    expect(told({ 'businesses/risk.yaml': { profile: 'standart' } })).not.toContain('spec.key.missing');
  });

  it('is a key that neither says', () => {
    expect(told({ 'profiles/standard.yaml': { lake: {} } })).toContain(
      "businesses/risk.yaml:1:1 [spec.key.missing] 'costCenter' is missing",
    );
  });

  it('is a value for an environment that there is not', () => {
    const lines = told(profile({ spark: { quota: { default: '80 CU', prd: '400 CU' } } })).split('\n');
    expect(lines).toEqual([expect.stringMatching(/^profiles\/standard\.yaml:\d+:\d+ \[spec\.environment\.unknown\]/), expect.any(String)]);
  });
});

it('an anchor is refused with what to do instead', () => {
  expect(told({ 'businesses/risk.yaml': 'profile: standard\nowner: &o risk@acme.example\n' })).toContain(
    'fix: remove the anchor; what several businesses say alike goes into profiles/NAME.yaml, which they take by profile: NAME',
  );
});
