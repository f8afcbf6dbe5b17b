/** A difference of list prices in US dollars a month. */
export interface Money {
  /** Costs whatever the use. */
  readonly fixed: number;
  /** On top, if every ceiling were used all month. */
  readonly ceiling: number;
  /** Items that change and that no list price is known for: `Kafka (cn-hangzhou)`. */
  readonly unpriced: readonly string[];
}

export const NO_MONEY: Money = { fixed: 0, ceiling: 0, unpriced: [] };
