import { write } from '../../../domain/fix';
import type { Broken, Path } from '../../../domain/rule';
import { inDays, type Seconds } from '../../../domain/units/quantity';
import { daysIn, durationText } from '../../../domain/units/text';

const wholeDays = (period: Seconds): boolean => Number.isInteger(inDays(period)) && inDays(period) >= 1;

/** Ages that OSS cannot count, each with the option it was written in; absent ones are fine. */
export const badAges = (ages: readonly (readonly [Path, Seconds | undefined])[]): Broken[] =>
  ages.flatMap(([at, age]) =>
    age === undefined || wholeDays(age)
      ? []
      : [{ at, message: `OSS deletes by whole days, got ${durationText(age)}`, fix: write(at, daysIn(age, { min: 1, max: Infinity })) }],
  );
