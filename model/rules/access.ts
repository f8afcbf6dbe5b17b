import { VERBS } from '../../constructs/registry';
import type { BusinessModelOf, Dangling, Reach, Service } from '../../domain/service';
import { fixBelow } from '../../domain/fix';
import { namedBy } from '../grants';
import type { Business, Environment } from '../model';
import { sectionsOf } from '../sections';
import { type Rule, rule } from './rule';

const verbsOf = (code: string) => Object.entries(VERBS).filter(([, verb]) => verb.code === code);

/** What entries of a workload's verbs name and there is not, for all verbs with the same code. */
const missing = (code: string): Rule =>
  rule({
    code,
    holds: `what a workload ${[...new Set(verbsOf(code).map(([, { does }]) => does))].join(' or ')} is there`,
    holdsFor: 'workload',
    onKubernetes: true,
    find: ({ environment, business, value }) => {
      const reach = reachOf(environment, business);
      return verbsOf(code).flatMap(([name, verb]) =>
        namedBy(value, name).flatMap((entry, index) => {
          const dangling = verb.missing(entry, reach);
          return dangling ? [{ ...dangling, does: verb.does, at: [name, String(index)] }] : [];
        }),
      );
    },
    at: ({ at }) => at,
    message: ({ title }, { does, message }: Dangling & { readonly does: string }) => `${title} ${does} ${message}`,
    fix: (_, { at, fix }) => fixBelow(fix, at),
  });

/** What a business's workloads may name. */
export function reachOf(environment: Pick<Environment, 'name' | 'businesses'>, { name }: Pick<Business, 'name'>): Reach {
  const { businesses } = environment;
  return {
    business: name,
    environment: environment.name,
    runs: (other) => Object.hasOwn(businesses, other),
    businesses: () => Object.keys(businesses),
    of: <S extends Service>({ key }: S, owner = name) =>
      (Object.hasOwn(businesses, owner)
        ? sectionsOf(businesses[owner] ?? {}, 'business').find(({ service }) => service.key === key)?.model
        : undefined) as BusinessModelOf<S> | undefined,
  };
}

/** What a workload may name: its business's queues, lake, buckets and topics, and layers of other businesses' lakes. */
export const ACCESS_RULES = [...new Set(Object.values(VERBS).map(({ code }) => code))].map(missing);
