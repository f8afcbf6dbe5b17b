/** The simulated clock advances by one second per object, so that two runs of the same steps agree. */
const EPOCH = Date.UTC(2026, 0, 1);

export const timeOf = (tick: number): string => new Date(EPOCH + tick * 1000).toISOString().replace('.000Z', 'Z');
