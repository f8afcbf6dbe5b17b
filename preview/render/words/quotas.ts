import type { QuotaChange } from '../../types/preview';
import { number } from './count';

/** `queues of workspace 'risk': 3,600 -> 4,200 CU of 4,000`. */
export function quotaText({ what, unit, before, after, limit, exceeded }: QuotaChange): string {
  const size = (value: number | undefined): string => (value === undefined ? 'none' : number(value));
  const change = before === after ? size(after) : `${size(before)} -> ${size(after)}`;
  const of = limit === undefined ? '' : ` of ${number(limit)}`;
  return `${what}: ${change} ${unit}${of}${exceeded ? ', over the limit' : ''}`;
}

/** Those over their limit first, then as they come. */
export const quotasOf = (quotas: readonly QuotaChange[]): QuotaChange[] =>
  [...quotas].sort((a, b) => Number(b.exceeded) - Number(a.exceeded));
