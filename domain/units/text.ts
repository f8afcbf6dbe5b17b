import { type Range, within } from '../range';
import { exact } from '../scaled';
import {
  BYTES,
  CU,
  type Cu,
  type CuText,
  DURATION,
  type DurationText,
  type Factor,
  type Gib,
  type BytesText,
  type MBps,
  PERCENT,
  type Seconds,
  THROUGHPUT,
  type ThroughputText,
  type UnitKind,
} from './quantity';

/** Amounts as people write them. */
export const cuText = (amount: Cu): CuText => `${amount} CU`;
export const gibText = (amount: Gib): BytesText => (Number.isInteger(amount) ? `${amount} GiB` : `${amount * 1024} MiB`);
export const mbpsText = (amount: MBps): ThroughputText => `${amount} MB/s`;
export const percentText = (factor: Factor): `${number} %` => `${exact(factor * 100)} %`;

const STEPS = [
  ['day', DURATION.factors['day'] ?? 1],
  ['hour', DURATION.factors['hour'] ?? 1],
  ['minute', DURATION.factors['minute'] ?? 1],
  ['second', 1],
] as const;

/** In the biggest unit that leaves no fraction: `90 minutes`, `2 days`. */
export function durationText(seconds: Seconds): DurationText {
  const [name, factor] = STEPS.find(([, step]) => seconds % step === 0) ?? (['second', 1] as const);
  const count = seconds / factor;
  return `${count} ${count === 1 ? name : (`${name}s` as const)}`;
}

/** The whole days in a range that are nearest to a period and, where they can be, not shorter. */
export const daysIn = (period: Seconds, days: Range): DurationText =>
  durationText((within(Math.ceil(period / STEPS[0][1]), days) * STEPS[0][1]) as Seconds);

/** Takes any number: a caller that names the unit says by that that the amount is in it. */
const ofUnit =
  <A extends number>(text: (amount: A) => string) =>
  (amount: number): string =>
    text(amount as A);

const TEXTS = new Map<UnitKind, (amount: number) => string>([
  [CU, ofUnit(cuText)],
  [BYTES, ofUnit(gibText)],
  [DURATION, ofUnit(durationText)],
  [THROUGHPUT, ofUnit(mbpsText)],
  [PERCENT, ofUnit(percentText)],
]);

/** An amount of the base unit of `unit`, as people write it. */
export const amountText = (amount: number, unit: UnitKind): string => TEXTS.get(unit)?.(amount) ?? String(amount);
