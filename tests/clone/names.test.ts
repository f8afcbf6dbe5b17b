import fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import { rehearse } from '../../cli/cloning/rehearse';
import { Exit } from '../../domain/exit';
import { nameProblem } from '../../domain/names/physical-name';
import { physicalNames, scopeOf } from '../../model/names/inventory';
import { requireEstate } from '../../model/require-estate';
import { BUSINESS, ENVIRONMENT, ESTATE, inFolder } from '../model/folder';
import { clonedEstate, plan } from './support/plan';

const RICH = {
  ...ESTATE,
  'environments/prod.yaml': { ...ENVIRONMENT, state: { bucket: 'acme-tfstate-prod' } },
  'businesses/risk.yaml': {
    ...BUSINESS,
    buckets: { contracts: {} },
    spark: { quota: '100 CU', queues: { adhoc: { max: '50 CU' } } },
    starrocks: { groups: { query: { nodes: 1, size: '8 CU' } } },
    redis: { cache: { memory: '1 GiB' } },
    kafka: { topics: { events: { partitions: 12 } } },
    access: { etl: { submit: ['adhoc'], consume: ['events'] } },
  },
};
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const name = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join('-'));

it('names of a clone are within the limits of their services and nobody else has them, or the estate is refused', () => {
  inFolder(RICH, (folder) => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(name, (target) => {
        if (['prod', 'default', 'bootstrap', 'foundation', 'shared'].includes(target)) return;
        try {
          const { environments, name: estate } = clonedEstate(folder, { target });
          const all = Object.values(environments).flatMap((environment) =>
            physicalNames(estate, environment).map((one) => ({
              one,
              scope: [one.rule.what, scopeOf(one, environment), one.name].join(' '),
            })),
          );
          for (const { one } of all) expect(nameProblem(one.rule, one.name)).toBeUndefined();
          expect(new Set(all.map(({ scope }) => scope)).size).toBe(all.length);
          made += 1;
        } catch (error) {
          expect(String(error)).toMatch(/\[[\w.-]*name[\w.-]*\]/);
          refused += 1;
        }
      }),
      { numRuns: 60, seed: 13 },
    );
    expect([made > 20, refused > 3]).toEqual([true, true]);
  });
});

it('all names are judged before any file is written', () => {
  inFolder(RICH, (folder) => {
    const target = 'a-name-that-is-much-too-long-for-every-service-there-is-to-be-had-anywhere';
    const before = readdirSync(folder);
    const made = plan(folder, { target });
    const tried = (): unknown => rehearse(requireEstate(folder), made, { source: 'prod', target, today: '2026-11-28' });
    expect(tried).toThrow(Exit);
    expect(tried).toThrow(/must be 3-63 lowercase letters[\s\S]*nothing was written/);
    expect([readdirSync(folder), existsSync(`${folder}/environments/${target}.yaml`)]).toEqual([before, false]);
  });
});

it('a clone is called by the templates of its estate, and refused where one does not tell environments apart', () => {
  const named = (bucket: string) => ({ ...RICH, 'estate.yaml': { name: 'acme', names: { bucket, topic: '{env}_{business}_{name}' } } });
  inFolder(named('lh-{env}-{business}-{name}'), (folder) => {
    const { environments, name: estate } = clonedEstate(folder, { target: 'eu' });
    const made = physicalNames(estate, environments['eu']!).map(({ name: one }) => one);
    expect(made).toEqual(expect.arrayContaining(['lh-eu-risk-lake', 'lh-eu-risk-contracts', 'eu_risk_events']));
    expect(made.filter((one) => /(?:^|[^a-z])prod/.test(one))).toEqual([]);
  });
  inFolder(named('lh-{business}-{name}'), (folder) => {
    expect(() => clonedEstate(folder, { target: 'eu' })).toThrow(
      /names\.template\.collides.*\n {2}fix: write bucket: "lh-{env}-{business}-{name}"/,
    );
  });
});
