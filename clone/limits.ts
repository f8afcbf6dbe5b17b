import type { Environment } from '../model/model';
import { quotaSums } from '../model/quota/quota-rows';
import type { Refusal } from './refusal';

/** Limits of the account that a copy exceeds together with others that stand in the same region. */
export function limitRefusals(others: readonly Environment[], target: Environment): Refusal[] {
  const beside = others.filter(({ region, name }) => region === target.region && name !== target.name);
  if (beside.length === 0) return [];
  const sums = beside.flatMap(quotaSums);
  return quotaSums(target).flatMap(({ service, used, unit, limit }) => {
    const all = used + sums.filter((sum) => sum.service === service).reduce((total, sum) => total + sum.used, 0);
    if (limit === undefined || all <= limit) return [];
    const names = [...beside, target].map(({ name }) => name);
    return [
      {
        code: 'clone.limits.exceeded',
        message: `${names.slice(0, -1).join(', ')} and ${target.name} together use ${all} ${unit} of ${service}, the account's limit is ${limit} ${unit}`,
        fix: 'choose a smaller --scale, fewer businesses with --business, or another --region; or have the limit raised and write it to limits',
      },
    ];
  });
}
