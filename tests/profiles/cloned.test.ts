import { withoutEnvironments } from '../../clone/sweep/without';
import { readSource } from '../../clone/source';
import { picked } from '../../clone/refresh/report';
import { taken } from '../../clone/refresh/take';
import { viewOf } from '../../clone/refresh/view';
import { inFolder, type Files } from '../model/folder';
import { clonedEstate, inCopy, plan, planned, writePlan } from '../clone/support/plan';
import { estateIn } from '../support/estates';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALIKE, SPELLED_OUT, STANDARD } from './alike';

const QUOTA = 'quota: { default: 80 CU, prod: 400 CU }';
const TEXT = `costCenter: "4711"\nlake:\n  layers: { ods: {}, ads: {} }\nspark:\n  ${QUOTA}   # both\n  queues: { batch: { max: { default: 40 CU, prod: 300 CU } } }\n`;
const WRITTEN: Files = { ...ALIKE, 'profiles/standard.yaml': TEXT };

describe('a clone of an environment whose businesses take a profile', () => {
  it('has its values there, once, and is what it would be without a profile', () => {
    inFolder(WRITTEN, (folder) => {
      const { files } = plan(folder, { scale: '0.5' });
      expect([...files.keys()].filter((path) => /^(?:businesses|profiles)\//.test(path))).toEqual(['profiles/standard.yaml']);
      expect(files.get('profiles/standard.yaml')).toBe(
        TEXT.replace('prod: 400 CU', 'prod: 400 CU, eu: 200 CU').replace('prod: 300 CU', 'prod: 300 CU, eu: 150 CU'),
      );
      const long = inFolder(SPELLED_OUT, (spelled) => clonedEstate(spelled, { scale: '0.5' }));
      expect(clonedEstate(folder, { scale: '0.5' }).environments['eu']).toEqual(long.environments['eu']);
    });
  });

  it('goes without a trace', () => {
    inFolder(WRITTEN, (folder) => {
      const before = readSource(folder, estateIn(folder)).texts;
      const files = new Map([...before, ...plan(folder).files]);
      for (const [path, text] of withoutEnvironments(files, ['eu'])) {
        if (text === null) files.delete(path);
        else files.set(path, text);
      }
      expect([...files]).toEqual([...before]);
    });
  });

  it('is refused where two of them would need different values in one profile', () => {
    const kafka = { topics: { events: { partitions: 12 } } };
    const access = { etl: { read: ['lake/ods', 'lending/lake/ods'] } };
    const files = {
      ...WRITTEN,
      'profiles/standard.yaml': { ...STANDARD, kafka, access },
      'businesses/lending.yaml': { ...(ALIKE['businesses/lending.yaml'] as object), access: {} },
      'businesses/more.yaml': { profile: 'standard', owner: 'more@acme.example', buckets: { raw: {} } },
      'environments/prod.yaml': { ...(ALIKE['environments/prod.yaml'] as object), businesses: ['risk', 'more', 'lending'] },
    };
    inFolder(files, (folder) => {
      // Both read what the copy has not: the same is written for both.
      expect(plan(folder, { businesses: ['risk', 'more'] }).files.get('profiles/standard.yaml')).toContain('eu: false');
    });
    const own = { ...files, 'profiles/standard.yaml': { ...STANDARD, kafka, access: { etl: { read: ['bucket/raw'] } } } };
    const left = { ...own, 'clones.yaml': 'decisions: [{ what: risk.buckets.raw, does: leave-out, why: none }]\n' };
    inFolder(left, (folder) => {
      expect(planned(folder, { businesses: ['risk', 'more'] })).toMatch(
        /profiles\/standard\.yaml \[clone\.profile\.differs\] access\.etl\.enabled would be false in eu, but not for more, who have it from the same profile\n {2}fix: write access in businesses\/more\.yaml itself, in place of the profile's/,
      );
    });
  });

  it('follows its source in the profile, with one step for all who take it', () => {
    inFolder(WRITTEN, (folder) =>
      inCopy(folder, (copy) => {
        writePlan(copy, plan(copy, { scale: '0.5' }));
        const file = join(copy, 'profiles/standard.yaml');
        writeFileSync(file, readFileSync(file, 'utf8').replace('prod: 400 CU', 'prod: 600 CU'));
        const from = readSource(copy, estateIn(copy));
        const view = viewOf(from, 'eu');
        if (!('steps' in view)) throw new Error(JSON.stringify(view));
        expect(view.steps.map(({ path, wouldBe }) => [path, wouldBe])).toEqual([['profile/standard spark.quota', '300 CU']]);
        const { steps } = picked(view.steps, { take: ['profile/standard.spark.quota'], all: false });
        expect(taken(from.texts, view, steps).get('profiles/standard.yaml')).toContain('prod: 600 CU, eu: 300 CU');
      }),
    );
  });
});
