import { PRICES, TYPES } from '../constructs/registry';
import { type StackDocument, regionOf, resourcesOf } from '../domain/synthesized/stack-document';
import type { Size } from '../domain/tables';
import { type Estimate, estimate, sum } from '../preview/cost/estimate';
import { sizesOf } from '../preview/measure/sizes';
import { table } from '../terminal/table';

/** What is told of one stack. */
export interface StackRow {
  readonly stack: string;
  readonly resources: number;
  readonly sizes: readonly Size[];
  readonly cost: Estimate;
}

/** Counts, sizes and prices of a synthesized stack. */
export function describeStack(stack: string, document: StackDocument): StackRow {
  const resources = resourcesOf(document);
  const sizes = resources.flatMap((resource) => sizesOf(resource, TYPES));
  return { stack, resources: resources.length, sizes, cost: estimate(sizes, regionOf(document), PRICES) };
}

const titleOf = (item: string): string => PRICES[item]?.title ?? item;

const dollars = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;

function quotas(sizes: readonly Size[]): string {
  const totals = new Map<string, { amount: number; unit: string }>();
  for (const { item, amount, unit } of sizes) {
    if (!PRICES[item]?.quota) continue;
    totals.set(item, { amount: (totals.get(item)?.amount ?? 0) + amount, unit });
  }
  return [...totals].map(([item, { amount, unit }]) => `${titleOf(item)} ${amount.toLocaleString('en-US')} ${unit}`).join(', ');
}

/** `$1,200 + up to $3,000`; a price that is not known is said to be missing. */
function price({ fixed, ceiling, unpriced }: Estimate): string {
  const parts = [...(fixed > 0 ? [dollars(fixed)] : []), ...(ceiling > 0 ? [`up to ${dollars(ceiling)}`] : [])];
  const missing = [...new Set(unpriced.map(titleOf))].join(', ');
  return `${parts.join(' + ') || '-'}${missing ? ` (not priced: ${missing})` : ''}`;
}

/** The table that `synth` ends with. */
export function synthTable(rows: readonly StackRow[]): string {
  const total = sum(rows.map(({ cost }) => cost));
  const resources = rows.reduce((count, row) => count + row.resources, 0);
  const body = rows.map((row) => [row.stack, String(row.resources), quotas(row.sizes), price(row.cost)]);
  const last = ['total', String(resources), quotas(rows.flatMap(({ sizes }) => sizes)), price(total)];
  return table(['stack', 'resources', 'quotas', 'list price a month'], [...body, last], ['resources']);
}
