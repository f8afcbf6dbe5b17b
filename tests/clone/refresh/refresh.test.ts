import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picked, viewText } from '../../../clone/refresh/report';
import { taken } from '../../../clone/refresh/take';
import { type View, viewOf } from '../../../clone/refresh/view';
import { readSource } from '../../../clone/source';
import { writeAll } from '../../../clone/write/all-at-once';
import { ESTATES, estateIn } from '../../support/estates';
import { plan } from '../support/plan';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'refresh-')), 'estate');
  cpSync(ESTATES['estate'] ?? '', folder, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  writeAll(folder, plan(folder, { target: 'eu', scale: '0.25' }).files);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const edit = (file: string, from: string, to: string): void => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
};
const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
function view(): View {
  const found = viewOf(readSource(folder, estateIn(folder)), 'eu');
  if (!('steps' in found)) throw new Error(JSON.stringify(found));
  return found;
}
function take(...names: readonly string[]): void {
  const seen = view();
  const { steps, unknown } = picked(seen.steps, { take: names.filter((name) => name !== 'all'), all: names.includes('all') });
  expect(unknown).toEqual([]);
  writeAll(folder, taken(readSource(folder, estateIn(folder)).texts, seen, steps));
  estateIn(folder);
}

describe('a clone and its source, later', () => {
  it('are in step right after it was made', () => {
    expect(view().steps).toEqual([]);
    expect(viewText('eu', 'prod', [])).toBe('eu is in step with prod');
  });

  it('what the source changed is shown with what was, is and would be, and taken', () => {
    edit('businesses/risk.yaml', 'prod: 4000 CU', 'prod: 6000 CU');
    edit('environments/prod.yaml', 'capacity: 120 MB/s', 'capacity: 160 MB/s');
    edit('environments/prod.yaml', 'businesses:', 'timeZone: Asia/Tokyo\nbusinesses:');
    const { steps } = view();
    expect(steps).toContainEqual({
      path: 'risk spark.quota',
      changed: 'source',
      then: '4000 CU',
      now: '6000 CU',
      copy: '1000 CU',
      wouldBe: '1500 CU',
    });
    expect(steps).toContainEqual({ path: 'environment timeZone', changed: 'source', now: 'Asia/Tokyo', wouldBe: 'Asia/Tokyo' });
    const before = text('businesses/risk.yaml').split('\n');
    take('risk.spark.quota');
    const after = text('businesses/risk.yaml').split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual(['  quota: { default: 400 CU, prod: 6000 CU, eu: 1500 CU }']);
    expect(view().steps.map(({ path }) => path)).toEqual(expect.not.arrayContaining(['risk spark.quota']));
    take('all');
    expect(view().steps).toEqual([]);
    expect(text('environments/eu.yaml')).toMatch(/capacity: 160 MB\/s[\s\S]*timeZone: Asia\/Tokyo/);
  });

  it('what the copy changed stays, and where both did it is taken by name alone', () => {
    edit('businesses/risk.yaml', 'eu: 1000 CU', 'eu: 1200 CU');
    edit('environments/eu.yaml', 'schedules: paused', 'schedules: active');
    expect(view().steps.map(({ path, changed }) => [path, changed])).toEqual([
      ['environment schedules', 'copy'],
      ['risk spark.quota', 'copy'],
    ]);
    edit('businesses/risk.yaml', 'prod: 4000 CU', 'prod: 6000 CU');
    expect(view().steps).toContainEqual(
      expect.objectContaining({ path: 'risk spark.quota', changed: 'both', copy: '1200 CU', wouldBe: '1500 CU' }),
    );
    take('all');
    expect(text('businesses/risk.yaml')).toContain('eu: 1200 CU');
    take('risk spark.quota');
    expect(text('businesses/risk.yaml')).toContain('eu: 1500 CU');
  });

  it('a business that came to a source that was cloned whole comes along', () => {
    writeFileSync(
      join(folder, 'businesses/ads.yaml'),
      'owner: a@b.example\ncostCenter: "1"\nlake: { onRemoval: retain, layers: { ods: {} } }\nspark: { quota: { default: 10 CU, prod: 400 CU } }\n',
    );
    edit('environments/prod.yaml', 'businesses: [risk, lending]', 'businesses: [risk, lending, ads]');
    expect(view().steps.map(({ path }) => path)).toEqual(['environment businesses', 'ads spark.quota', 'ads lake.onRemoval']);
    take('all');
    const { eu } = estateIn(folder).environments;
    expect(eu?.businesses['ads']).toMatchObject({ lake: { onRemoval: 'destroy' }, spark: { main: { quota: 100 } } });
    expect(view().steps).toEqual([]);
  });

  it('what is no clone, or is not out of step, is told with the nearest', () => {
    expect(viewOf(readSource(folder, estateIn(folder)), 'ue')).toMatchObject([{ code: 'clone.refresh.unknown', fix: 'known: eu' }]);
    expect(picked(view().steps, { take: ['risk.spark'], all: false }).unknown).toEqual(['risk.spark']);
  });
});
