/**
 * Values with a unit are written the same way in YAML and in TypeScript: `"400 CU"`, `"512 GiB"`, `"7 days"`, `"60 MB/s"`.
 * The type checker refuses a wrong unit in code; {@link parseQuantity} refuses it in YAML.
 */
export type Cu = `${number} CU`;
export type Bytes = `${number} ${'MiB' | 'GiB' | 'TiB'}`;
export type Duration = `${number} ${'second' | 'seconds' | 'minute' | 'minutes' | 'hour' | 'hours' | 'day' | 'days'}`;
export type Throughput = `${number} MB/s`;
export type Percent = `${number} %`;

/** One kind of quantity: its spellings, each with the factor to the base unit (the first one listed with factor 1). */
export interface UnitKind {
  readonly kind: string;
  readonly example: string;
  readonly factors: Readonly<Record<string, number>>;
}

export const CU: UnitKind = { kind: 'compute', example: '400 CU', factors: { CU: 1 } };
/** Base unit: GiB. */
export const BYTES: UnitKind = { kind: 'size', example: '512 GiB', factors: { GiB: 1, MiB: 1 / 1024, TiB: 1024 } };
/** Base unit: seconds. */
export const DURATION: UnitKind = {
  kind: 'duration',
  example: '7 days',
  factors: { second: 1, seconds: 1, minute: 60, minutes: 60, hour: 3600, hours: 3600, day: 86400, days: 86400 },
};
export const THROUGHPUT: UnitKind = { kind: 'throughput', example: '60 MB/s', factors: { 'MB/s': 1 } };
/** Base unit: the factor, so `25 %` is 0.25. */
export const PERCENT: UnitKind = { kind: 'percentage', example: '25 %', factors: { '%': 0.01 } };

const FORM = /^(\d+(?:\.\d+)?) ?([A-Za-z/]+|%)$/;

/**
 * The number of base units in `text`, or undefined if it is not a quantity of that kind.
 * Exactly one space (or none) stands between number and unit; signs and exponents are refused.
 */
export function parseQuantity(text: string, unit: UnitKind): number | undefined {
  const match = FORM.exec(text.trim());
  const spelling = match?.[2] ?? '';
  const factor = Object.hasOwn(unit.factors, spelling) ? unit.factors[spelling] : undefined;
  return match && factor !== undefined ? Number(match[1]) * factor : undefined;
}

/** As {@link parseQuantity}, for values that were checked before; throws a TypeError on anything else (a bug, not a user's mistake). */
export function quantity(text: string, unit: UnitKind): number {
  const value = parseQuantity(text, unit);
  if (value === undefined) throw new TypeError(`'${text}' is not a ${unit.kind} like "${unit.example}"`);
  return value;
}

/** Compute units in `text`. 1 CU is 1 vCPU and 4 GiB of memory. */
export const inCu = (text: Cu): number => quantity(text, CU);
/** Whole or fractional GiB in `text`. */
export const inGiB = (text: Bytes): number => quantity(text, BYTES);
/** Seconds in `text`. */
export const inSeconds = (text: Duration): number => quantity(text, DURATION);
/** Days in `text`. */
export const inDays = (text: Duration): number => inSeconds(text) / 86400;
/** Megabytes per second in `text`. */
export const inMBps = (text: Throughput): number => quantity(text, THROUGHPUT);
/** The factor that `text` stands for: `25 %` is 0.25. */
export const inFactor = (text: Percent): number => quantity(text, PERCENT);
