import type { Estate } from '../../model/model';
import { stackModel } from '../../stacks/stack-model';
import { allStacks } from '../../stacks/stack-list';
import { ESTATES, estateIn } from '../support/estates';
import { mapValues } from '../../domain/named';

const estate = estateIn(ESTATES['estate'] ?? '');

/** What each stack is made from, as text. */
const models = (of: Estate): Record<string, string> =>
  Object.fromEntries(allStacks(of).map((ref) => [ref.name, JSON.stringify(stackModel(of, ref))]));

/** Stacks that are made from something else once every environment is changed. */
function touchedBy(change: (environment: Estate['environments'][string]) => Estate['environments'][string]): string[] {
  const [before, after] = [models(estate), models({ ...estate, environments: mapValues(estate.environments, change) })];
  return Object.keys(before).filter((name) => before[name] !== after[name] && name.endsWith('-prod'));
}

describe('what a stack is made from', () => {
  it('of a business: not what others have', () => {
    const touched = touchedBy((environment) => ({
      ...environment,
      businesses: mapValues(environment.businesses, (one) => (one.name === 'lending' ? { ...one, costCenter: 'other' } : one)),
    }));
    expect(touched).toContain('lending-prod');
    expect(touched).not.toContain('foundation-prod');
    expect(touched).not.toContain('bootstrap-prod');
  });

  it('of a business: also those whose lakes its workloads name', () => {
    const names = (stack: string): string[] => {
      const ref = allStacks(estate).find(({ name }) => name === stack);
      if (ref === undefined) throw new Error(`no stack ${stack}`);
      return Object.keys(stackModel(estate, ref).environments['prod']?.businesses ?? {});
    };
    const { businesses = {} } = estate.environments['prod'] ?? {};
    for (const business of Object.values(businesses)) {
      const named = Object.keys(businesses).filter((other) => JSON.stringify(business.access).includes(`"${other}/`));
      expect(names(`${business.name}-prod`).sort()).toEqual([...new Set([business.name, ...named])].sort());
    }
  });

  it('is not told limits of the account: nothing of them is in any stack', () => {
    expect(touchedBy((environment) => ({ ...environment, limits: {}, scale: 3 }))).toEqual([]);
  });

  it('is everything of an environment that all stacks are tagged and placed by', () => {
    const all = allStacks(estate).flatMap(({ name }) => (name.endsWith('-prod') ? [name] : []));
    expect(touchedBy((environment) => ({ ...environment, region: 'cn-beijing' }))).toEqual(all);
    expect(touchedBy((environment) => ({ ...environment, tags: { stage: 'other' } }))).toEqual(all);
  });
});
