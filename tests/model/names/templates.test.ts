import { physicalNames, formatProblems } from '../../../model';
import { filled, parseTemplate, templateText } from '../../../domain/names/template';
import { withPlaceholder } from '../../../model/names/other-template';
import { fixedEstate } from '../../../cli/fixing/fix-estate';
import { BUSINESS, ENVIRONMENT, type Files, inFolder, load } from '../folder';
import { ESTATES, estateIn } from '../../support/estates';
import { NAME_KINDS } from '../../../model/names/kinds';
import { mapValues } from '../../../domain/named';
import { namesOf } from '../../../model/resolve/names';

const ONLY_IN_PROD = { default: false, prod: true };
const BOTH: Files = {
  'environments/dev.yaml': { ...ENVIRONMENT, network: { cidr: '10.10.0.0/16', zones: ['cn-hangzhou-i'] }, businesses: ['risk', 'lending'] },
  'environments/prod.yaml': { ...ENVIRONMENT, businesses: ['risk', 'lending'] },
  'businesses/risk.yaml': {
    ...BUSINESS,
    buckets: { raw: {}, own: { name: 'the-one', enabled: ONLY_IN_PROD } },
    kafka: { topics: { events: { partitions: 3 } } },
  },
  'businesses/lending.yaml': { ...BUSINESS, kafka: { topics: { events: { partitions: 3 } } }, starrocks: {} },
};
const withNames = (names: object): Files => ({ ...BOTH, 'estate.yaml': { name: 'acme', names } });
const told = (names: object): string => formatProblems(load(withNames(names)).problems);
const namesIn = (names: object, environment = 'prod'): readonly string[] => {
  const { estate, problems } = load(withNames(names));
  const found = estate?.environments[environment];
  if (!estate || !found) throw new Error(formatProblems(problems));
  return physicalNames(estate.name, found).map(({ name }) => name);
};

describe('a template of names', () => {
  it.each([
    ['{company}-{env}-{business}-{name}', { business: '' }, 'acme-prod-lake'],
    ['{company}-{env}-{business}-{name}', { name: '' }, 'acme-prod-risk'],
    ['{name}-{business}', { name: '' }, 'risk'],
    ['{business}_{name}_x', { name: '' }, 'risk_x'],
    ['lh.{company}.{name}', {}, 'lh.acme.lake'],
    ['{env}{name}', {}, 'prodlake'],
  ])('%s with %j is %s', (text, values, expected) => {
    const all = { company: 'acme', env: 'prod', business: 'risk', name: 'lake', ...values };
    expect(filled(parseTemplate(text) ?? [], all)).toBe(expected);
    expect(templateText(parseTemplate(text) ?? [])).toBe(text);
  });

  it.each(['acme', '', '{nam}', '{company', 'x}', '{}', '{{name}}'])('%s is none', (text) => expect(parseTemplate(text)).toBeUndefined());

  it.each(Object.entries(ESTATES))('%s is called as without any when it writes what holds anyway', (_, folder) => {
    const estate = estateIn(folder);
    const { names } = namesOf(mapValues(NAME_KINDS, ({ template }) => template.usual));
    for (const environment of Object.values(estate.environments))
      expect(physicalNames(estate.name, { ...environment, ...(names && { names }) })).toEqual(physicalNames(estate.name, environment));
  });

  it('names what is of its kind, and leaves alone what somebody named', () => {
    const made = namesIn({ bucket: 'lh-{env}-{business}-{name}', topic: '{business}_{name}', starrocks: '{env}-{business}-{name}' });
    expect(made).toEqual(expect.arrayContaining(['lh-prod-risk-lake', 'lh-prod-risk-raw', 'the-one', 'risk_events', 'prod-lending']));
    expect(made).not.toContain('acme-prod-risk-lake');
  });

  it('is told once where two things get one name, with what tells them apart', () => {
    expect(told({ bucket: '{company}-{business}-{name}' }).split('\n')).toEqual([
      "estate.yaml:3:11 [names.template.collides] '{company}-{business}-{name}' makes 'acme-risk-lake' of dev.risk.lake and of prod.risk.lake, and an OSS bucket name must be unique in all of Alibaba Cloud",
      '  fix: write bucket: "{company}-{env}-{business}-{name}", or put {env} elsewhere into it',
    ]);
    expect(told({ topic: 'all-{name}' })).toContain('fix: write topic: "all-{business}-{name}", or put {business} elsewhere into it');
    expect(told({ bucket: '{company}-{env}-{business}' })).toContain('write bucket: "{company}-{env}-{business}-{name}"');
  });

  it('is told once where its service does not take what it makes, with letters that it takes', () => {
    const dots = told({ topic: '{business}.{name}' }).split('\n');
    expect(dots).toEqual([
      "estate.yaml:3:10 [names.template.unusable] '{business}.{name}' makes a name that cannot be: a Kafka topic name must be 3-64 letters, digits, dashes or underscores, got 'risk.events' (11 characters), for dev.risk.kafka.topics.events",
      '  fix: write topic: "{business}-{name}"',
    ]);
    const long = `${'a'.repeat(60)}-{env}-{business}-{name}`;
    expect(told({ role: `${long}`, bucket: long })).toMatch(/names\.template\.unusable.*\n {2}fix: shorten or change the template/);
  });

  it('may be beside a name that somebody wrote, which is then told where it is written', () => {
    const files = withNames({ bucket: '{env}-{business}-{name}' });
    const clash = {
      ...files,
      'businesses/lending.yaml': { ...BUSINESS, buckets: { x: { name: 'prod-risk-raw', enabled: ONLY_IN_PROD } } },
    };
    expect(formatProblems(load(clash).problems)).toContain(
      "businesses/lending.yaml:5:3 [name.taken] 'prod-risk-raw' must be unique as an OSS bucket name in all of Alibaba Cloud, and is already that of prod.businesses.risk.buckets.raw (in prod)",
    );
  });

  it('with a placeholder that there is not is refused with the one that is meant', () => {
    expect(told({ bucket: '{comapny}-{env}-{business}-{name}' })).toContain(
      '  fix: write "{company}-{env}-{business}-{name}", or other placeholders',
    );
    expect(told({ buckets: '{name}' })).toContain("[spec.key.unknown] unknown key 'buckets'\n  fix: did you mean 'bucket'?");
  });

  it('is written right by --fix where it is another word for the same, and left to a person where it is a slip', () => {
    const followed = (bucket: string): string =>
      inFolder(withNames({ bucket }), (folder) => [...fixedEstate(folder).changes.values()].join());
    expect(followed('${prefix}-{environment}-{business}-{name}')).toContain('bucket: "{company}-{env}-{business}-{name}"');
    expect(followed('{comapny}-{env}-{business}-{name}')).toBe('');
  });

  it('gets a further placeholder where it stands in names without a template', () => {
    const more = (text: string, placeholder: 'company' | 'env' | 'business' | 'name'): string =>
      templateText(withPlaceholder(parseTemplate(text) ?? [], placeholder));
    expect(more('{company}-{name}', 'business')).toBe('{company}-{business}-{name}');
    expect(more('x-{company}', 'name')).toBe('x-{company}-{name}');
  });
});
