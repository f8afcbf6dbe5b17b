import { called, listed } from '../types/address';
import { actionOf, type Change } from '../types/change';
import { isObject, type JsonObject } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Foreign extends Found {
  readonly keys: readonly string[];
}

/** Tags that somebody else put on a resource since the last deployment, and that this plan takes away. */
function foreignIn(context: Context): Foreign[] {
  const drifted = new Map(context.input.plans.flatMap(({ drift }) => drift.map((change) => [keyOf(change), change])));
  return context.working
    .filter((change) => actionOf(change) === 'update' && change.inner === undefined)
    .flatMap((change) => {
      const drift = drifted.get(keyOf(change));
      if (drift === undefined) return [];
      const [ours, found, planned] = [tagsIn(drift.change.before), tagsIn(drift.change.after), tagsIn(change.change.after)];
      const keys = Object.keys(found).filter((key) => !Object.hasOwn(ours, key) && !Object.hasOwn(planned, key));
      return keys.length === 0 ? [] : [{ resource: context.nameOf(change), attribute: 'tags', keys: keys.sort() }];
    });
}

const keyOf = ({ stack, address }: Change): string => `${stack}\n${address}`;

const tagsIn = (attributes: JsonObject | null): JsonObject => (isObject(attributes?.['tags']) ? attributes['tags'] : {});

export const TAG_RULES = [
  rule<Foreign>({
    code: 'plan.tags.foreign',
    severity: 'warning',
    holds: "others' tags that would vanish are named",
    source: 'resource_drift of the plan',
    find: foreignIn,
    message: ({ resource, keys }) => `${called(resource)}: tags that somebody else wrote would go: ${listed(keys)}`,
    lost: ({ keys }) => `the tags ${listed(keys)}`,
    fix: ({ keys }) =>
      `to leave them alone write ignoreTags: [${keys.join(', ')}] in estate.yaml; to keep them as yours write them under tags`,
  }),
];
