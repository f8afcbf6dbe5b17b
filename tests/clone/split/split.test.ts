import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { split } from '../../../cli/cloning/split';
import { wrongWords } from '../../../cli/cloning/words';
import { splitBusiness } from '../../../clone/split/split';
import { readSource } from '../../../clone/source';
import { ESTATES, estateIn } from '../../support/estates';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'split-')), 'estate');
  cpSync(ESTATES['estate'] ?? '', folder, { recursive: true, filter: (path) => !path.includes('.lakewright') });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});
const LENDING = { environment: 'prod', business: 'lending', as: 'lending-latam' };
const files = (asked = LENDING) => splitBusiness(readSource(folder, estateIn(folder)), asked);
const printed = (): jest.SpyInstance => jest.spyOn(process.stdout, 'write').mockImplementation(() => true);

describe('a second business like one that is there', () => {
  it('has a file of its own, stands in the list, and has names of its own; both validate', () => {
    const out = printed();
    split(LENDING, { estate: folder, today: '2026-11-29', json: false });
    expect(out.mock.calls.join('')).toMatch(/lending-latam is like lending[\s\S]*acme-prod-lending-lake {2,}acme-prod-lending-latam-lake/);
    expect(readFileSync(join(folder, 'environments/prod.yaml'), 'utf8')).toContain('businesses: [risk, lending, lending-latam]\n');
    const { prod, dev } = estateIn(folder).environments;
    expect(Object.keys(dev?.businesses ?? {})).toEqual(['risk', 'lending']);
    const { name: _, ...first } = prod?.businesses['lending'] ?? { name: '' };
    expect(prod?.businesses['lending-latam']).toMatchObject(first);
    split(LENDING, { estate: folder, today: '2026-11-29', json: false });
    expect(out.mock.calls.join('')).toContain('lending-latam is already there');
  });

  it('names its own things where the first named its own by its whole name', () => {
    const path = join(folder, 'businesses/lending.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('read: [lake/ods,', 'read: [lending/lake/ods, risk/lake/ads,'));
    const made = files();
    expect('get' in made && made.get('businesses/lending-latam.yaml')).toContain('read: [lending-latam/lake/ods, risk/lake/ads,');
  });

  it('is refused with all that is wrong, and nothing is written', () => {
    expect(files({ environment: 'prod', business: 'lendin', as: 'Shared' })).toMatchObject([
      { code: 'clone.business.unknown', fix: "change --business: did you mean 'lending'?" },
      { code: 'clone.business.name' },
    ]);
    expect(files({ ...LENDING, environment: 'prd' })).toMatchObject([{ code: 'clone.source.unknown' }]);
    expect(files({ ...LENDING, as: 'risk' })).toMatchObject([{ code: 'clone.business.exists' }]);
    const path = join(folder, 'environments/prod.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('spark: 8000 CU', 'spark: 5000 CU'));
    expect(() => split(LENDING, { estate: folder, today: '2026-11-29', json: false })).toThrow(
      /environment.limits.exceeded[\s\S]*nothing was written/,
    );
    expect(existsSync(join(folder, 'businesses/lending-latam.yaml'))).toBe(false);
  });
});

describe('words of a call', () => {
  it.each([
    ['prod', 'eu', {}, undefined],
    [undefined, undefined, { refresh: 'eu' }, undefined],
    ['prod', undefined, { as: 'x', business: ['y'] }, undefined],
    ['prod', undefined, {}, 'clone.words.few'],
    ['prod', 'eu', { all: true as const }, 'clone.words.few'],
    ['prod', undefined, { as: 'x' }, 'clone.words.few'],
    ['prod', undefined, { refresh: 'eu' }, 'clone.words.many'],
    [undefined, undefined, { refresh: 'eu', as: 'x' }, 'clone.words.many'],
    ['prod', 'eu', { as: 'x', business: ['y'], ttl: '3d' }, 'takes no eu, --ttl'],
    [undefined, undefined, { refresh: 'eu', scale: '0.5' }, 'takes no --scale'],
  ])('%s %s %j: %s', (source, target, options, words) => {
    if (words === undefined) expect(wrongWords(source, target, options)).toBeUndefined();
    else expect(wrongWords(source, target, options)).toContain(words);
  });

  it('are told all at once', () => {
    const told = wrongWords(undefined, 'eu', { as: 'x', all: true, scale: '0.5' })?.match(/\[[a-z.]+\]/g);
    expect(told).toEqual(['[clone.words.few]', '[clone.words.few]', '[clone.words.many]']);
  });
});
