const UNITS = { s: 1000, m: 60_000, h: 3_600_000 } as const;
const WRITTEN = /^([1-9]\d{0,4}) ?(s|m|h)$/;

/** `90s`, `10m` or `1h` in milliseconds; undefined for anything else, and for more than a day. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit] = WRITTEN.exec(text.trim()) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const ms = Number(amount) * UNITS[unit as keyof typeof UNITS];
  return ms > 24 * UNITS.h ? undefined : ms;
}

/** As {@link parseDuration} reads it, in the largest unit that leaves no rest. */
export function durationText(ms: number): string {
  const [unit, length] = Object.entries(UNITS).findLast(([, each]) => ms >= each && ms % each === 0) ?? ['s', UNITS.s];
  return `${Math.ceil(ms / length)}${unit}`;
}
