/** `amount` times `factor`, a whole number, rounded up, not below `floor`, never more than `amount` itself when scaling down. */
export function scaled(amount: number, factor: number, floor: number): number {
  if (factor === 1) return amount;
  // Rounding first takes away what binary fractions add: 3 x 1.1 is 3.3000000000000003.
  const exact = Math.ceil(Number((amount * factor).toPrecision(12)));
  return factor > 1 ? exact : Math.min(amount, Math.max(floor, exact));
}

/** The next odd number. */
export const odd = (count: number): number => (count % 2 === 0 ? count + 1 : count);
