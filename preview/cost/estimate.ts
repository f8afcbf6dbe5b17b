import type { Figures, Size } from '../../domain/tables';

/** Monthly list price of a set of sizes. */
export interface Estimate {
  /** Costs whatever the use, in US dollars a month. */
  readonly fixed: number;
  /** On top, if every ceiling were used all month. */
  readonly ceiling: number;
  /** Items that no list price is known for in the region. */
  readonly unpriced: readonly string[];
}

/** Hours of an average month. */
const HOURS_PER_MONTH = 730;

/** Prices sizes by the list of `region`; discounts, traffic and stored data are not in it. */
export function estimate(sizes: readonly Size[], region: string, prices: Readonly<Record<string, Figures>>): Estimate {
  let fixed = 0;
  let ceiling = 0;
  const unpriced = new Set<string>();
  for (const size of sizes) {
    if (size.amount === 0) continue;
    const price = prices[size.item]?.usd?.[region];
    if (price === undefined) unpriced.add(size.item);
    else if (size.ceiling) ceiling += size.amount * price * HOURS_PER_MONTH;
    else fixed += size.amount * price * HOURS_PER_MONTH;
  }
  return { fixed, ceiling, unpriced: [...unpriced].sort() };
}

/** Several estimates as one. */
export function sum(estimates: readonly Estimate[]): Estimate {
  return {
    fixed: estimates.reduce((total, { fixed }) => total + fixed, 0),
    ceiling: estimates.reduce((total, { ceiling }) => total + ceiling, 0),
    unpriced: [...new Set(estimates.flatMap(({ unpriced }) => unpriced))].sort(),
  };
}
