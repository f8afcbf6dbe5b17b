import { PRICES, TYPES } from '../constructs/registry';
import { type StackDocument, regionOf, resourcesOf } from '../domain/synthesized/stack-document';
import type { Size } from '../domain/tables';
import { dollars } from '../domain/text/dollars';
import { type Estimate, estimate, sum } from '../preview/cost/estimate';
import type { HeldResource } from '../plan';
import { sizesOf } from '../preview/measure/sizes';
import { table } from '../terminal/table';
import { deployedDocument } from './deployed/deployed-document';
import { bothText } from './deployed/option';

/** What is told of one stack. */
export interface StackRow {
  readonly stack: string;
  readonly resources: number;
  /** As they are written, and as they will be: what is deployed and no deployment changes stays. */
  readonly declared: readonly Size[];
  readonly sizes: readonly Size[];
  readonly cost: Estimate;
}

/** Counts, sizes and prices of a synthesized stack, of which its state may hold resources. */
export function describeStack(stack: string, document: StackDocument, held: readonly HeldResource[] = []): StackRow {
  const measured = (one: StackDocument): Size[] => resourcesOf(one).flatMap((resource) => sizesOf(resource, TYPES));
  const [declared, sizes] = [measured(document), measured(deployedDocument(document, held))];
  return { stack, resources: resourcesOf(document).length, declared, sizes, cost: estimate(sizes, regionOf(document), PRICES) };
}

const titleOf = (item: string): string => PRICES[item]?.title ?? item;

/** Whether anything of a stack is deployed in another size than it is written, and stays so. */
export const differs = ({ declared, sizes }: StackRow): boolean => totalsOf(declared).join() !== totalsOf(sizes).join();

type Total = readonly [item: string, text: string];

function totalsOf(sizes: readonly Size[]): Total[] {
  const totals = new Map<string, { amount: number; unit: string }>();
  for (const { item, amount, unit } of sizes) totals.set(item, { amount: (totals.get(item)?.amount ?? 0) + amount, unit });
  return [...totals].map(([item, { amount, unit }]) => [item, `${amount.toLocaleString('en-US')} ${unit}`]);
}

function quotas(rows: readonly Pick<StackRow, 'declared' | 'sizes'>[]): string {
  const deployed = new Map(totalsOf(rows.flatMap(({ sizes }) => sizes)));
  return totalsOf(rows.flatMap(({ declared }) => declared))
    .filter(([item]) => PRICES[item]?.quota)
    .map(([item, text]) => `${titleOf(item)} ${bothText(text, deployed.get(item))}`)
    .join(', ');
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
  const body = rows.map((row) => [row.stack, String(row.resources), quotas([row]), price(row.cost)]);
  const last = ['total', String(resources), quotas(rows), price(total)];
  return table(['stack', 'resources', 'quotas', 'list price a month'], [...body, last], ['resources']);
}
