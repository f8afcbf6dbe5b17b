import { isStateful } from '@lakewright/provider-knowledge/protection';
import { regionOf } from '../deployed/region';
import { listed } from '../types/address';
import { isList, isObject, type Json } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Moved extends Found {
  readonly count: number;
}

/** The region of the provider as it is described. */
function describedRegion(context: Context, stack: string): string | undefined {
  const providers = (context.input.documents[stack]?.['provider'] as { readonly alicloud?: Json } | undefined)?.alicloud;
  const first = isList(providers) ? providers[0] : providers;
  const region = isObject(first) ? first['region'] : undefined;
  return typeof region === 'string' && !region.includes('${') ? region : undefined;
}

/** Stacks that hold data in one region and are described in another. */
function movedIn(context: Context): Moved[] {
  return context.input.plans.flatMap(({ stack }) => {
    const described = describedRegion(context, stack);
    const elsewhere = (context.states.get(stack)?.resources ?? []).flatMap((held) => {
      const region = regionOf(held);
      return described === undefined || region === undefined || region === described ? [] : [{ held, region }];
    });
    const [first] = elsewhere;
    if (first === undefined) return [];
    const inhabitants = elsewhere.filter(({ held }) => isStateful(held.type)).map(({ held }) => context.nameOfHeld(stack, held));
    const resource = { stack, address: '', type: 'provider', name: stack };
    return [{ resource, attribute: 'region', before: first.region, after: described, count: elsewhere.length, inhabitants }];
  });
}

export const REGION_RULES = [
  rule<Moved>({
    code: 'plan.region.changed',
    severity: 'error',
    exit: 1,
    holds: 'an environment stays in its region',
    source: 'region_id, zone_id and location in the state against the region of the provider',
    find: movedIn,
    message: ({ resource, before, after, count, inhabitants = [] }) =>
      `${resource.stack}: the region goes from ${before} to ${after}, and ${count} resource${count === 1 ? '' : 's'} of this state ${count === 1 ? 'is' : 'are'} in ${before}${
        inhabitants.length > 0 ? `, among them ${listed(inhabitants.map(({ address }) => address))}` : ''
      }`,
    lost: () => 'Terraform would look for everything in the other region, find nothing, and make it anew and empty',
    fix: ({ before }) => `write ${before} again; another region is another environment, with a file of its own`,
  }),
];
