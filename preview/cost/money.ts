import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import type { ResourceBody } from '../../domain/synthesized/stack-document';
import type { Figures, Size, TypeRow } from '../../domain/tables';
import { actionOf, type Change, destroys } from '../../plan';
import { sizesOf } from '../measure/sizes';
import { type Money, NO_MONEY } from '../types/money';
import { estimate } from './estimate';

/** What services know of sizes and prices. */
export interface PriceTables {
  readonly types: Readonly<Record<string, TypeRow>>;
  readonly prices: Readonly<Record<string, Figures>>;
}

/** The difference that a change makes to the list price; what no update sends makes none. */
export function moneyOfChange(change: Change, region: string, tables: PriceTables): Money {
  const { before, after } = change.change;
  const action = actionOf(change);
  if (change.inner !== undefined || action === 'no-op' || action === 'forget' || action === 'read') return NO_MONEY;
  const sizes = (body: ResourceBody | null): readonly Size[] =>
    body === null ? [] : sizesOf({ address: change.address, type: change.type, body }, tables.types);
  // A resource that Terraform only forgets goes on costing.
  const was = action === 'replace' && !destroys(change) ? null : before;
  return difference(sizes(was), sizes(action === 'update' ? sent(change) : after), region, tables.prices);
}

/** What there will be after an update: attributes that none sends stay as they are. */
function sent({ type, change: { before, after } }: Change): ResourceBody | null {
  if (before === null || after === null || !isKnownType(type)) return after;
  const kept = facts(type).updateIgnores.filter((name) => Object.hasOwn(before, name));
  return { ...after, ...Object.fromEntries(kept.map((name) => [name, before[name]])) };
}

/** What sizes after cost more than sizes before; an item without a price is named where its amount changes. */
function difference(before: readonly Size[], after: readonly Size[], region: string, prices: Readonly<Record<string, Figures>>): Money {
  const [was, is] = [estimate(before, region, prices), estimate(after, region, prices)];
  const changed = [...new Set([...was.unpriced, ...is.unpriced])].filter((item) => amountOf(item, before) !== amountOf(item, after));
  return {
    fixed: cents(is.fixed - was.fixed),
    ceiling: cents(is.ceiling - was.ceiling),
    unpriced: changed.map((item) => `${prices[item]?.title ?? item} (${region === '' ? 'no region' : region})`).sort(),
  };
}

const amountOf = (item: string, sizes: readonly Size[]): number =>
  sizes.filter((size) => size.item === item).reduce((sum, { amount }) => sum + amount, 0);

/** Rounds to cents: sums of prices by the hour have rests of binary fractions. */
const cents = (dollars: number): number => Math.round(dollars * 100) / 100;

export const isNothing = ({ fixed, ceiling, unpriced }: Money): boolean => fixed === 0 && ceiling === 0 && unpriced.length === 0;

export const sumOfMoney = (all: readonly Money[]): Money => ({
  fixed: cents(all.reduce((sum, { fixed }) => sum + fixed, 0)),
  ceiling: cents(all.reduce((sum, { ceiling }) => sum + ceiling, 0)),
  unpriced: [...new Set(all.flatMap(({ unpriced }) => unpriced))].sort(),
});
