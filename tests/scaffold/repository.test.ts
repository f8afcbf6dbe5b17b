import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { estateIn, inAccounts } from '../support/estates';
import { loadEstate } from '../../model';
import { repository } from '../../scaffold/repository';
import { STARTING_REGIONS } from '../../scaffold/regions';
import { QUESTIONS } from '../../scaffold/answers';
import { writeFiles } from '../support/write-files';

const PACKAGES = { lakewright: '^0.1.0', cdktf: '^0.21.0', constructs: '^10.4.2', typescript: '5.9.3' };
const filesOf = (region: string) => repository({ company: 'acme', region, business: 'sales' }, PACKAGES);

function inRepository<T>(region: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  try {
    writeFiles(folder, filesOf(region));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([...STARTING_REGIONS.keys()])('a new estate in %s has no problem, not even a warning', (region) => {
  inRepository(region, (folder) => {
    expect(loadEstate(join(folder, 'estate'), { cwd: folder }).problems).toEqual([]);
    const estate = estateIn(join(folder, 'estate'));
    expect(Object.keys(estate.environments)).toEqual(['dev', 'local', 'prod']);
    expect(inAccounts(estate).map((environment) => environment.region)).toEqual([region, region]);
  });
});

test('modelines lead from each file of the estate to the schema in the installed package', () => {
  const modelines = [...filesOf('cn-hangzhou')]
    .filter(([path]) => path.endsWith('.yaml') && path.startsWith('estate/'))
    .map(([path, text]) => join(dirname(path), /\$schema=(\S+)/.exec(text)?.[1] ?? ''));
  expect(new Set(modelines)).toEqual(
    new Set(['estate', 'environment', 'business'].map((kind) => `node_modules/lakewright/spec/schemas/${kind}.json`)),
  );
});

test('what is proposed can be', () => {
  for (const folder of ['acme', 'My Lakehouse', '', 'aliyun'])
    for (const { option, proposed, wrong } of QUESTIONS)
      expect([folder, option, wrong(proposed(folder))]).toEqual([folder, option, undefined]);
});

test.each([
  ['company', 'Acme', 'init.company.name', /write up to 20 characters/],
  ['company', 'aliyun-data', 'init.company.name', /not beginning with aliyun/],
  ['region', 'cn-hangzou', 'init.region.unknown', /did you mean 'cn-hangzhou'/],
  ['region', 'cn-qingdao', 'init.region.zones', /the nearest with such zones is cn-(?:beijing|shanghai)/],
  ['business', 'shared', 'business.name.unusable', /a stack of every environment is called shared/],
  ['business', 'my_sales', 'business.name.unusable', /lowercase letters, digits and dashes/],
])('--%s %s is refused: %s', (option, answer, code, fix) => {
  const refusal = QUESTIONS.find((question) => question.option === option)?.wrong(answer);
  expect(refusal?.code).toBe(code);
  expect(refusal?.fix).toMatch(fix);
});
