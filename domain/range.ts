/** The least and the most of something, both allowed. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Whether `value` is a whole number in a range. */
export const wholeIn = (value: number, { min, max }: Range): boolean => Number.isInteger(value) && value >= min && value <= max;
/** The number in a range that is nearest to `value`. */
export const within = (value: number, { min, max }: Range): number => Math.min(max, Math.max(min, value));
