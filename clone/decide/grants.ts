import { VERBS } from '../../constructs/registry';
import type { Named } from '../../domain/model';
import { grantsOf } from '../../model/grants';
import type { Business } from '../../model/model';
import { reachOf } from '../../model/rules/access';
import type { Decision } from './decision';
import type { Entry } from './entry';

/** Workloads of a business that name what the copy has not, and so are left out of it. */
export function unreachable(
  business: Business,
  environment: string,
  businesses: Named<Business>,
): { entries: Entry[]; decisions: Decision[] } {
  const reach = reachOf({ name: environment, businesses }, business);
  const found = Object.entries(grantsOf(business.access)).flatMap(([workload, granted]) => {
    const missing = Object.entries(granted).flatMap(([verb, names]) => names.filter((name) => VERBS[verb]?.missing(name, reach)));
    return missing.length === 0 ? [] : [[workload, missing] as const];
  });
  return {
    entries: found.map(([workload]) => ({ path: ['access', workload, 'enabled'], text: 'false', otherwise: 'true' })),
    decisions: found.map(([workload, missing]) => ({
      what: `${business.name}.access.${workload}`,
      does: 'skipped',
      why: `it names ${missing.join(', ')}, which the copy has not`,
    })),
  };
}
