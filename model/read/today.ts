/** The day it is, UTC, as an ISO date: `2026-11-28`. Whoever is given a day does not ask. */
export const isoToday = (): string => new Date().toISOString().slice(0, 10);
