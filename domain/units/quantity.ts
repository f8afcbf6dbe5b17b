/**
 * Values with a unit are written the same way in YAML and in TypeScript: `"400 CU"`, `"512 GiB"`, `"7 days"`, `"60 MB/s"`. The type
 * checker refuses a wrong unit in code; {@link parseQuantity} refuses it in YAML. Text becomes a number of the base unit where it comes
 * in, once; from there on the unit is in the type.
 */
export type CuText = `${number} CU`;
export type BytesText = `${number} ${'MiB' | 'GiB' | 'TiB'}`;
export type DurationText = `${number} ${'second' | 'seconds' | 'minute' | 'minutes' | 'hour' | 'hours' | 'day' | 'days'}`;
export type ThroughputText = `${number} MB/s`;
export type PercentText = `${number} %`;

/** As a program may write it: text with its unit, or a plain number of the base unit. */
export type CuLike = CuText | number;
export type BytesLike = BytesText | number;
export type DurationLike = DurationText | number;
export type ThroughputLike = ThroughputText | number;
export type FactorLike = PercentText | number;

declare const UNIT: unique symbol;
type Amount<Unit extends string> = number & { readonly [UNIT]: Unit };
/** Compute units; 1 CU is 1 vCPU and 4 GiB of memory. */
export type Cu = Amount<'CU'>;
/** Whole or fractional GiB. */
export type Gib = Amount<'GiB'>;
export type Seconds = Amount<'seconds'>;
export type MBps = Amount<'MB/s'>;
/** `25 %` is 0.25. */
export type Factor = Amount<'factor'>;

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

/** A number of CU, or text like `"400 CU"`. */
export const inCu = (value: CuLike): Cu => amount<Cu>(value, CU);
/** A number of GiB, or text like `"1.5 TiB"`. */
export const inGiB = (value: BytesLike): Gib => amount<Gib>(value, BYTES);
/** A number of seconds, or text like `"7 days"`. */
export const inSeconds = (value: DurationLike): Seconds => amount<Seconds>(value, DURATION);
/** A number of MB/s, or text like `"60 MB/s"`. */
export const inMBps = (value: ThroughputLike): MBps => amount<MBps>(value, THROUGHPUT);
/** A factor, or text like `"25 %"`. */
export const inFactor = (value: FactorLike): Factor => amount<Factor>(value, PERCENT);

const amount = <A extends number>(value: string | number, unit: UnitKind): A =>
  (typeof value === 'number' ? value : quantity(value, unit)) as A;

const HOUR = 3600;
/** Whole or fractional hours. */
export const inHours = (value: DurationLike): number => inSeconds(value) / HOUR;
const DAY = 86400;
/** Whole or fractional days. */
export const inDays = (value: DurationLike): number => inSeconds(value) / DAY;
