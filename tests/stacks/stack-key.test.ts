import fc from 'fast-check';
import type { Estate } from '../../model/model';
import { loadEstate } from '../../model';
import { stackKey } from '../../stacks/stack-key';
import { allStacks } from '../../stacks/stack-list';
import { Folders } from '../preview/support/estate-folder';
import { synthEstate } from '../support/estates';

const folders = new Folders();
afterAll(() => folders.remove());

/** Edits of a small estate: file, text, and what may stand in its place. */
const EDITS = [
  ['estate.yaml', 'platform: lake', ['platform: other', 'team: lake']],
  ['environments/dev.yaml', '60 MB/s', ['120 MB/s']],
  ['environments/dev.yaml', 'region: cn-hangzhou', ['production: true\nregion: cn-hangzhou', 'allowDataLoss: true\nregion: cn-hangzhou']],
  ['environments/dev.yaml', '10.10.0.0/16', ['10.20.0.0/16']],
  ['businesses/risk.yaml', 'max: 40 CU', ['max: 60 CU']],
  ['businesses/risk.yaml', 'events:', ['scores:']],
  ['businesses/risk.yaml', 'partitions: 24', ['partitions: 36']],
  ['businesses/risk.yaml', 'costCenter: "4711"', ['costCenter: "4800"', 'costCenter: "4711"\nbuckets: { logs: { expire: 30 days } }']],
  ['businesses/lending.yaml', 'size: 16 CU', ['size: 32 CU']],
  [
    'businesses/lending.yaml',
    '"4712"',
    ['"4712"\nspark: { quota: 40 CU, queues: { etl: { max: 20 CU } } }', '"4712"\naccess: { reader: { read: [risk/lake/ods] } }'],
  ],
] as const;

let count = 0;

/** Index of what is chosen of each edit; 0 leaves the text as it is. */
function estateWith(choices: readonly number[]): Estate {
  const files = new Map<string, string>();
  EDITS.forEach(([file, from, texts], index) => {
    const chosen = texts[(choices[index] ?? 0) - 1];
    if (chosen === undefined) return;
    files.set(file, (files.get(file) ?? folders.edited(file, from, `${from}`.concat(' '))).replace(from, chosen));
  });
  count += 1;
  const { estate, problems } = loadEstate(folders.estate(`random-${count}`, Object.fromEntries(files)), { today: '2026-11-28' });
  if (estate === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return estate;
}

const NOTHING = { removed: [], adopted: [] };

/** Of each stack its key and its JSON. */
function told(choices: readonly number[]): Map<string, readonly [key: string, json: string]> {
  const estate = estateWith(choices);
  const documents = synthEstate(estate);
  return new Map(allStacks(estate).map((ref) => [ref.name, [stackKey(estate, ref, NOTHING), JSON.stringify(documents[ref.name]?.json)]]));
}

const choices = fc.tuple(...EDITS.map(([, , texts]) => fc.integer({ min: 0, max: texts.length })));

describe('the key of a stack', () => {
  it('is another wherever its JSON is', () => {
    const seen = new Map<string, string>();
    const run = fc.property(choices, (chosen) => {
      for (const [name, [key, json]] of told(chosen)) {
        expect(seen.get(`${name} ${key}`) ?? json).toBe(json);
        seen.set(`${name} ${key}`, json);
      }
    });
    fc.assert(run, { numRuns: 25 });
    expect(seen.size).toBeGreaterThan(40);
  });

  it('is the same for stacks that an edit does not reach', () => {
    const [before, after] = [told([]), told(EDITS.map((_, index) => (index === 8 ? 1 : 0)))];
    const touched = [...before].filter(([name, [key]]) => after.get(name)?.[0] !== key).map(([name]) => name);
    expect(touched).toEqual(['lending-dev']);
  });

  it('is another where something is let go of, in that stack alone', () => {
    const estate = estateWith([]);
    const removed = [{ stack: 'risk-dev', address: 'alicloud_oss_bucket.Gone', place: { file: 'removed.yaml', line: 1, column: 1 } }];
    const touched = allStacks(estate).filter((ref) => stackKey(estate, ref, NOTHING) !== stackKey(estate, ref, { removed, adopted: [] }));
    expect(touched.map(({ name }) => name)).toEqual(['risk-dev']);
  });

  it('is another where something is adopted, in that stack alone', () => {
    const estate = estateWith([]);
    const place = { file: 'adopted.yaml', line: 1, column: 1 };
    const adopted = [{ stack: 'risk-dev', address: 'alicloud_oss_bucket.There', id: 'there', keep: [], place }];
    const touched = allStacks(estate).filter((ref) => stackKey(estate, ref, NOTHING) !== stackKey(estate, ref, { ...NOTHING, adopted }));
    expect(touched.map(({ name }) => name)).toEqual(['risk-dev']);
  });
});
