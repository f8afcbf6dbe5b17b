import type { Environment } from '../model/model';
import { quotaSums } from '../model/quota/quota-rows';
import type { Refusal } from './refusal';

/** Limits of the account that source and copy together would exceed. */
export function limitRefusals(source: Environment, target: Environment): Refusal[] {
  if (source.region !== target.region) return [];
  const sums = quotaSums(source);
  return quotaSums(target).flatMap(({ service, used, unit, limit }) => {
    const both = used + (sums.find((sum) => sum.service === service)?.used ?? 0);
    if (limit === undefined || both <= limit) return [];
    return [
      {
        code: 'clone.limits.exceeded',
        message: `${source.name} and ${target.name} together use ${both} ${unit} of ${service}, the account's limit is ${limit} ${unit}`,
        fix: 'choose a smaller --scale, fewer businesses with --business, or another --region',
      },
    ];
  });
}
