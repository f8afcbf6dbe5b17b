import type { QuotaChange } from '../../types/preview';
import { number } from './count';

/** `queues of workspace 'risk': 3,600 -> 4,200 CU of 4,000`. */
export function quotaText({ what, unit, before, after, limit, exceeded }: QuotaChange): string {
  // The unit is said once, by the last number.
  const units = (value: number | undefined, last: boolean): string =>
    value === undefined ? 'none' : `${number(value)}${last ? ` ${unit}` : ''}`;
  const change = before === after ? units(after, true) : `${units(before, after === undefined)} -> ${units(after, true)}`;
  const of = limit === undefined ? '' : ` of ${number(limit)}`;
  return `${what}: ${change}${of}${exceeded ? ', over the limit' : ''}`;
}

/** Those over their limit first, then as they come. */
export const quotasOf = (quotas: readonly QuotaChange[]): QuotaChange[] =>
  [...quotas].sort((a, b) => Number(b.exceeded) - Number(a.exceeded));
