/**
 * Rounds away what binary fractions add to a product or take from it: 3 x 1.1 gives 3.3000000000000003, 25 x 1.16 gives 28.999999999999996.
 */
export const exact = (value: number): number => Number(value.toPrecision(12));

/** `amount` times `factor`, a whole number, rounded up, not below `floor`, never more than `amount` itself when scaling down. */
export function scaled(amount: number, factor: number, floor: number): number {
  if (factor === 1) return amount;
  const whole = Math.ceil(exact(amount * factor));
  return factor > 1 ? whole : Math.min(amount, Math.max(floor, whole));
}

/** The next odd number. */
export const odd = (count: number): number => (count % 2 === 0 ? count + 1 : count);
