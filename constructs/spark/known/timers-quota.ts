/**
 * Triggers that one function may have. Two pages of Function Compute say different numbers (triggers: 10, March 2026; limits: 50,
 * adjustable); nothing is refused on account of them.
 */
export const TIMERS = 10;
export const MORE_TIMERS = 50;
