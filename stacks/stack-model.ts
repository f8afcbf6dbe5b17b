import { SERVICES, type SharedModels } from '../constructs/registry';
import type { Named } from '../domain/model';
import { mapValues } from '../domain/named';
import type { Service } from '../domain/service';
import { grantsOf } from '../model/grants';
import type { Business, Environment, Estate } from '../model/model';
import type { StackRef } from './stack-list';

/**
 * What one stack is made from: the estate with everything cut away that is none of its business. Stacks are built from this and see nothing
 * else, so that one whose model is the same has the same JSON.
 */
export function stackModel(estate: Estate, ref: StackRef): Estate {
  const environment = estate.environments[ref.environment];
  if (!environment) throw new TypeError(`stack '${ref.name}' is of no environment of the estate`);
  const { readsFrom, ...own } = environment;
  const cut = { ...own, ...UNREAD, ...CUTS[ref.kind](environment, ref) };
  const source = readsFrom && ref.kind === 'business' ? { readsFrom: { ...readsFrom, lakes: among(readsFrom.lakes, cut.businesses) } } : {};
  const { profiles: _, ...whole } = estate;
  return { ...whole, environments: { [ref.environment]: { ...cut, ...source } } };
}

/** Options of an environment that are only checked and told before stacks are built; no stack reads them. */
const UNREAD: Pick<Environment, 'limits' | 'scale'> = { limits: {}, scale: 1 };

type Cut = (environment: Environment, ref: StackRef) => Partial<Pick<Environment, 'shared' | 'businesses'>>;

const among = <T>(all: Named<T>, names: object): Named<T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(names, name)));

const NOBODY = { shared: {} as SharedModels, businesses: {} };

const CUTS: Readonly<Record<StackRef['kind'], Cut>> = {
  bootstrap: () => NOBODY,
  foundation: () => NOBODY,
  // On a local cluster, what businesses share is made for each of them: users, buckets, topics.
  shared: ({ target, businesses }) => (target === 'kubernetes' ? {} : { businesses: mapValues(businesses, usersOfShared) }),
  business: (environment, { business = '' }) => ({ businesses: withNeighbours(environment, business) }),
};

/**
 * A business as the shared stack sees it: without services that no shared service looks at. Some shared services depend on their users; the
 * admin function, for example, reaches every workspace by name.
 */
function usersOfShared(business: Business): Business {
  return { ...business, ...UNSEEN, ...Object.fromEntries(UNSEEN_SERVICES.map((key) => [key, undefined])) };
}

/** What a business says only to its own stack. */
const UNSEEN = { owner: '', costCenter: '', description: '', access: {}, tags: {} } satisfies Partial<Business>;
/** Keys of the services that some shared service looks at in businesses. */
const SEEN_SERVICES: ReadonlySet<string> = new Set(SERVICES.flatMap((service: Service) => service.shared?.looksAt ?? []));
export const isSeenByShared = (service: Service): boolean => SEEN_SERVICES.has(service.key);
const UNSEEN_SERVICES = SERVICES.map(({ key }) => key).filter((key) => !SEEN_SERVICES.has(key));

/** A business and those whose things its workloads name: `lending/lake/ads`. Most name their own alone, and an estate has hundreds. */
function withNeighbours({ businesses }: Environment, name: string): Named<Business> {
  const own = businesses[name];
  const entries = Object.values(grantsOf(own?.access ?? {})).flatMap((verbs) => Object.values(verbs).flat());
  const named = new Set([name, ...entries.map((entry) => entry.split('/')[0] ?? '')].filter((other) => Object.hasOwn(businesses, other)));
  if (own !== undefined && named.size === 1) return { [name]: own };
  return Object.fromEntries(Object.entries(businesses).filter(([other]) => named.has(other)));
}
