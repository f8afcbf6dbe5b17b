/** A fix that is followed to the letter never makes something else of what was meant. */
import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { parse } from 'yaml';
import { checkSchema } from '../../model/read/check-schema';
import { parseYaml } from '../../model/read/parse-yaml';
import { formatProblems } from '../../model';
import { type Leaf, leaves, takes } from '../text/leaves';
import { load } from './folder';

const OWNER = 'owner: risk@acme.example\ncostCenter: "4711"\n';
const fixOf = (files: Record<string, string>): string[] =>
  formatProblems(load(files).problems)
    .split('\n')
    .slice(0, 2)
    .map((line) => line.trim());
const member = (id: string): string => `${OWNER}lake: {}\nspark: { quota: 10 CU, members: { lee: { id: ${id} } } }`;
const environment = (line: string, cidr = '10.20.0.0/16'): string =>
  `region: cn-hangzhou\nnetwork: { cidr: ${cidr}, zones: [cn-hangzhou-i] }\nstate: { folder: .state }\nbusinesses: [risk]\nshared: { kafka: {} }\n${line}\n`;
const topic = (partitions: string): string => `${OWNER}kafka: { topics: { a: { partitions: ${partitions} } } }`;

describe('a fix of', () => {
  it.each<[string, string, string, string, string]>([
    ['an id without quotes', 'businesses/risk.yaml', member('291234567890123456'), 'got 291234567890123456', 'write "291234567890123456"'],
    ['an id with a zero', 'businesses/risk.yaml', member('0123456'), 'got 0123456', 'write "0123456"'],
    ['text like an exponent', 'businesses/risk.yaml', 'owner: a@b.example\ncostCenter: 1e5', 'got 1e5', 'write "1e5"'],
    ['text like a number', 'businesses/risk.yaml', 'owner: a@b.example\ncostCenter: 0047', 'got 0047', 'write "0047"'],
    ['text like true', 'businesses/risk.yaml', 'owner: a@b.example\ncostCenter: true', 'got true', 'write "true"'],
    ['a version', 'businesses/risk.yaml', `${OWNER}starrocks: { version: 3.30 }`, 'got 3.30', 'write "3.30"'],
    ['a version of a choice', 'businesses/risk.yaml', `${OWNER}redis: { r: { memory: 4 GiB, version: 5.0 } }`, 'got 5.0', 'write "5.0"'],
    ['off', 'environments/prod.yaml', environment('production: off'), "got 'off'", 'write false'],
    ['yes', 'environments/prod.yaml', environment('production: yes'), "got 'yes'", 'write true'],
    ['"false"', 'environments/prod.yaml', environment('production: "false"'), "got 'false'", 'write false without quotes'],
    ['maybe', 'environments/prod.yaml', environment('production: maybe'), "got 'maybe'", 'write true or false'],
    ['a block', 'environments/prod.yaml', environment('', '10.77.3.7/16'), "got '10.77.3.7/16'", 'write 10.77.0.0/16'],
    ['a fraction', 'businesses/risk.yaml', topic('12.5'), 'got 12.5', 'write 12, or 13'],
    ['too many', 'businesses/risk.yaml', topic('99999'), 'got 99999', 'write 360'],
    ['a number in quotes', 'businesses/risk.yaml', topic('"12"'), "got '12'", 'write 12 without quotes'],
    ['no number', 'businesses/risk.yaml', topic('few'), "got 'few'", 'write a whole number from 1 to 360'],
    ['a number with a zero', 'businesses/risk.yaml', topic('012'), '012, which some programs read as another number than 12', 'write 12'],
    ['a number with an exponent', 'businesses/risk.yaml', topic('1e2'), '1e2, which some', 'write 100'],
    ['a hexadecimal number', 'businesses/risk.yaml', topic('0x10'), '0x10, which some', 'write 16'],
    [
      'a choice of numbers in quotes',
      'environments/prod.yaml',
      environment('').replace('kafka: {}', 'metastore: { kind: emr, master: { nodes: "3" } }'),
      "got '3'",
      'write 3 without quotes',
    ],
    ['a day that is none', 'environments/prod.yaml', environment('expires: 2027-02-30'), "got '2027-02-30'", 'write 2027-02-28'],
    [
      'a region in capitals',
      'environments/prod.yaml',
      environment('').replace('cn-hangzhou\n', 'CN_Hangzhou\n'),
      "got 'CN_Hangzhou'",
      'write cn-hangzhou',
    ],
    ['a city', 'environments/prod.yaml', environment('timeZone: Shanghai'), "got 'Shanghai'", 'write Asia/Shanghai'],
    [
      'a window',
      'businesses/risk.yaml',
      `${OWNER}lake: {}\nspark: { quota: 9 CU, queues: { a: { max: 9 CU, schedule: { 8:00-20:00: 5 CU } } } }`,
      "'8:00-20:00'",
      "did you mean '08:00-20:00'?",
    ],
  ])('%s', (_what, file, text, message, fix) => {
    const [told = '', way] = fixOf({ [file]: text });
    expect(told).toContain(message);
    expect(way).toBe(`fix: ${fix}`);
  });

  it('a key that looks like a number keeps its digits', () => {
    const { estate } = load({ 'businesses/risk.yaml': `${OWNER}tags: { 0123: a, 1e5: b, 3.30: c, true: d }` });
    expect(Object.keys(estate?.environments['prod']?.businesses['risk']?.tags ?? {})).toEqual(['0123', '1e5', '3.30', 'true']);
  });
});

/** What people write where something else is taken, as it stands in a file. */
const WRITTEN = [
  ...[
    '0123',
    '0123456',
    '1e5',
    '291234567890123456',
    '12.5',
    '-1',
    '0',
    '99999',
    '012',
    '0x10',
    '3.30',
    '5.0',
    '7',
    '"7"',
    '400',
    '0.5 CU',
    '400 cu',
    '4 gib',
  ],
  ...[
    'off',
    'yes',
    'no',
    'true',
    '"true"',
    '"off"',
    'True',
    '10.77.3.7/16',
    '10.77.3.7',
    '2027-2-30',
    'CN_Hangzhou',
    'Standard_',
    '3',
    '"3"',
  ],
];

/** Whether following `proposal` where `written` stood means the same, told from both texts alone. */
function meansTheSame(written: string, proposal: string, leaf: Leaf): boolean {
  const text = written.replace(/^"(.*)"$/, '$1');
  const value: unknown = parse(proposal, { version: '1.2', schema: 'core' });
  if (/^".*"$/.test(proposal)) return value === text;
  if (typeof value === 'boolean') return value === ['true', 'yes', 'on', '1'].includes(text.toLowerCase());
  if (typeof value === 'number') {
    const meant = Number(text);
    const between = Array.from(
      { length: Math.min(1000, Math.floor(Math.abs(meant - value))) },
      (_, step) => value + (meant > value ? step + 1 : -step - 1),
    );
    return !between.some((nearer) => takes(leaf, nearer));
  }
  if (ipaddr.IPv4.isValidCIDR(proposal)) return ipaddr.IPv4.parse(text.split('/')[0] ?? '').match(ipaddr.IPv4.parseCIDR(proposal));
  const letters = (one: string): string => one.toLowerCase().replace(/[^a-z0-9.]/g, '');
  const amount = /^(\d+(?:\.\d+)?)/.exec(text)?.[1];
  if (/^\d{4}-\d\d-\d\d$/.test(proposal)) return proposal.slice(0, 4) === text.slice(0, 4);
  return letters(proposal).startsWith(letters(text)) || (amount !== undefined && Number.parseFloat(proposal) === Math.ceil(Number(amount)));
}

describe('a fix at any place of the schema', () => {
  const all = leaves().filter(({ place }) => !place.endsWith('<key>'));

  it.each(WRITTEN)('for %s, where it is not taken, means the same', (written) => {
    const wrong = all.flatMap((leaf) => {
      const { problems } = checkSchema(z.strictObject({ value: leaf.schema as z.ZodType }), parseYaml('a.yaml', `value: ${written}\n`));
      const [, proposals] = /^write (?!it like|one of|a |the |more|text)(.+?)(?: without quotes)?$/.exec(problems[0]?.fix ?? '') ?? [];
      const given = proposals === 'true or false' ? [] : (proposals?.split(', or ') ?? []);
      return given.filter((one) => !meansTheSame(written, one, leaf)).map((one) => `${leaf.place}: ${written} -> ${one}`);
    });
    expect(wrong).toEqual([]);
  });

  it('numbers and switches are never told to be like some other one', () => {
    const like = all
      .filter((leaf) => takes(leaf, 2) || takes(leaf, true) || takes(leaf, '10.0.0.0/8') || takes(leaf, '5 CU') || takes(leaf, '5 days'))
      .filter((leaf) => !takes(leaf, 'any text'))
      .flatMap((leaf) =>
        WRITTEN.map(
          (written) =>
            checkSchema(z.strictObject({ value: leaf.schema as z.ZodType }), parseYaml('a.yaml', `value: ${written}\n`)).problems[0]?.fix,
        )
          .filter((fix) => fix?.includes('like') && !leaf.place.includes('cidr') && !leaf.place.includes('allowedIps'))
          .map((fix) => `${leaf.place}: ${fix ?? ''}`),
      );
    expect(like).toEqual([]);
  });
});
