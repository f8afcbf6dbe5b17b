import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add } from '../../../cli/actions/add';
import { Exit } from '../../../domain/exit';
import { ESTATES, estateIn } from '../../support/estates';
import { printed } from '../../support/printed';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'add-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const copyOf = (name: string): string => {
  const copy = join(root, name);
  cpSync(ESTATES[name] ?? '', copy, { recursive: true });
  return copy;
};
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
type Options = Omit<Parameters<typeof add>[2], 'estate'>;
const run = (estate: string, what: Parameters<typeof add>[0], name: string, options: Options = {}) =>
  printed(() => add(what, name, { estate, ...options }));
const refused = async (...args: Parameters<typeof run>): Promise<string> => {
  const error: unknown = await run(...args).catch((one: unknown) => one);
  if (!(error instanceof Exit)) throw new Error(`not refused: ${String(error)}`);
  expect(error.code).toBe(1);
  return error.message;
};

test.each(Object.keys(ESTATES))('a business and an environment are added to %s, which stays valid', async (name) => {
  const folder = copyOf(name);
  await run(folder, 'business', 'extra');
  await run(folder, 'environment', 'more');
  const { environments } = estateIn(folder);
  for (const one of Object.values(environments)) expect(Object.keys(one.businesses).includes('extra')).toBe(one.name !== 'more');
});

test('every other byte of a file stays', async () => {
  const folder = copyOf('estate');
  const before = read(folder, 'environments/dev.yaml');
  expect(await run(folder, 'business', 'fraud', { env: ['dev'] })).toContain(`${folder}/environments/dev.yaml\n`);
  expect(read(folder, 'environments/dev.yaml')).toBe(before.replace('[risk, lending]', '[risk, lending, fraud]'));
  expect(read(folder, 'environments/prod.yaml')).toBe(read(ESTATES['estate'] ?? '', 'environments/prod.yaml'));
  expect(read(folder, 'businesses/fraud.yaml')).toMatch(/^# yaml-language-server: .*\nowner: fraud-data@acme\.example\n/);
});

test.each([
  ['a list of lines', 'businesses:\n  - risk # pays\n', 'businesses:\n  - risk # pays\n  - fraud\n'],
  ['no list', '', 'businesses: [fraud]\n'],
  ['an empty list', 'businesses: [] # none yet\n', 'businesses: [fraud] # none yet\n'],
])('a business is added to %s', async (_, list, expected) => {
  const text =
    'region: cn-hangzhou\nnetwork: { cidr: 10.20.0.0/16, zones: [cn-hangzhou-i] }\nstate: { folder: .state }\nshared:\n  metastore: { kind: dlf }\n';
  const folder = join(root, 'small');
  cpSync(ESTATES['estate'] ?? '', folder, { recursive: true });
  for (const name of ['dev', 'local']) rmSync(join(folder, 'environments', `${name}.yaml`));
  writeFileSync(join(folder, 'environments/prod.yaml'), text + list.replace('risk', 'lending'));
  writeFileSync(join(folder, 'businesses/lending.yaml'), 'owner: a@acme.example\ncostCenter: "1"\nlake: {}\n');
  rmSync(join(folder, 'businesses/risk.yaml'));
  await run(folder, 'business', 'fraud');
  expect(read(folder, 'environments/prod.yaml')).toBe(text.trimEnd() + '\n' + expected.replace('risk', 'lending'));
});

test('a value that is written for each environment is written for a new one, too', async () => {
  const folder = copyOf('estate');
  const file = 'businesses/lending.yaml';
  const text = read(folder, file).replace('{ default: 80 CU, prod: 800 CU }', '{ dev: 80 CU, local: 80 CU, prod: 800 CU } # all of them');
  writeFileSync(join(folder, file), text);
  await run(folder, 'environment', 'staging');
  expect(read(folder, file)).toBe(text.replace('prod: 800 CU }', 'prod: 800 CU, staging: 80 CU }'));
});

test('an environment gets a network of its own, in a region of its own', async () => {
  const folder = copyOf('estate');
  await run(folder, 'environment', 'eu', { region: 'eu-central-1' });
  expect(read(folder, 'environments/eu.yaml')).toMatch(/zones: \[eu-central-1a, eu-central-1b\]/);
  const { network } = estateIn(folder).environments['eu'] ?? {};
  expect(['10.10.0.0/16', '10.20.0.0/16', undefined]).not.toContain(network?.cidr);
});

test.each([
  [
    'business',
    'risk',
    {},
    "[add.business.exists] business 'risk' is there already\n  fix: choose another name, or edit businesses/risk.yaml",
  ],
  ['business', 'shared', {}, 'fix: choose another name: a stack of every environment is called shared'],
  [
    'business',
    'Fraud',
    { env: ['prd'] },
    "[add.environment.unknown] there is no environment 'prd'\n  fix: change --env: did you mean 'prod'?",
  ],
  ['business', 'fraud', { region: 'cn-hangzhou' }, '[add.option.other] --region is not of a business'],
  ['environment', 'dev', {}, "[add.environment.exists] environment 'dev' is there already"],
  ['environment', 'default', {}, 'default stands for all others in values by environment'],
  ['environment', 'eu', { region: 'eu-cental-1' }, "did you mean 'eu-central-1'?"],
  [
    'environment',
    'eu',
    { region: 'eu-west-1' },
    '[add.zones.unknown] zones of eu-west-1 are not known\n  fix: name them: --zone eu-west-1-b',
  ],
] as const)('add %s %s %j is refused, and nothing is written', async (what, name, options, words) => {
  const folder = copyOf('estate');
  expect(await refused(folder, what, name, options)).toContain(words);
  expect(estateIn(folder)).toEqual(estateIn(ESTATES['estate'] ?? ''));
});

test('names that are too long in the cloud are refused where they would stand', async () => {
  const folder = copyOf('estate');
  expect(await refused(folder, 'business', `a${'b'.repeat(60)}`)).toMatch(/\[name\.unusable\][\s\S]*nothing was written$/);
});
