import type { Environment } from '../model/model';
import { quotaSums } from '../model/quota/quota-rows';
import type { Refusal } from './refusal';

/** So many are named; more are counted. */
const FEW = 3;

/** Limits of the account that a copy exceeds together with others that stand in the same region. */
export function limitRefusals(others: readonly Environment[], target: Environment): Refusal[] {
  const beside = others.filter(({ region, name }) => region === target.region && name !== target.name);
  if (beside.length === 0) return [];
  const sums = beside.flatMap(quotaSums);
  return quotaSums(target).flatMap(({ service, used, unit, limit }) => {
    const together = used + sums.filter((sum) => sum.service === service).reduce((total, sum) => total + sum.used, 0);
    if (limit === undefined || together <= limit) return [];
    const all = [...beside, target].map(({ name }) => name);
    const who =
      all.length > FEW
        ? `${all.length} environments in ${target.region}, ${target.name} among them,`
        : `${beside.map(({ name }) => name).join(', ')} and ${target.name}`;
    return [
      {
        code: 'clone.limits.exceeded',
        message: `${who} together use ${together} ${unit} of ${service}, the account's limit is ${limit} ${unit}`,
        fix: 'choose a smaller --scale, fewer businesses with --business, or another --region; or have the limit raised and write it to limits',
      },
    ];
  });
}
