import type { Problem } from '../domain/problem';
import { loadEstate } from '../model';
import type { Allowance, PlanInput } from '../plan';
import { describedBy } from '../deploy/reading/described';
import { placesIn } from '../deploy/reading/place-of';
import { readAllowances } from '../deploy/reading/read-allowances';

/** What an estate says to plans: its keys, its allowances, its lines. */
export interface Said extends Pick<PlanInput, 'environmentOf' | 'placeOf' | 'estate'> {
  /** Names of its stacks; undefined where nobody named an estate. */
  readonly described?: readonly string[];
  readonly allowances: readonly Allowance[];
  readonly problems: readonly Problem[];
}

/** Plans alone: no key is given, nothing is allowed. */
const NOTHING: Said = { allowances: [], problems: [], environmentOf: () => undefined, placeOf: () => undefined };

/** Reads the estate in `dir` and its allowances, with everything that is wrong with either. */
export function saidIn(dir: string | undefined, today: string): Said {
  if (dir === undefined) return NOTHING;
  const { estate, origins, problems } = loadEstate(dir);
  const parsed = readAllowances(dir, today);
  const all = [...problems, ...parsed.problems];
  if (estate === undefined) return { ...NOTHING, problems: all };
  return {
    ...describedBy(estate),
    estate: { identity: estate.id, apart: () => 'write another state: in its environment' },
    allowances: parsed.allowances,
    problems: all,
    placeOf: placesIn({ estate, origins }),
  };
}
