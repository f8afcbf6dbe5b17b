import type { BytesLike, Cu, CuLike, DurationLike, Factor, FactorLike, Gib, MBps, Seconds, ThroughputLike } from './quantity';

/** A model as a program may write it: each amount as text with its unit, or as a plain number of the unit. */
export type Loose<T> = T extends Cu
  ? CuLike
  : T extends Gib
    ? BytesLike
    : T extends Seconds
      ? DurationLike
      : T extends MBps
        ? ThroughputLike
        : T extends Factor
          ? FactorLike
          : T extends string | number | boolean | undefined
            ? T
            : T extends readonly (infer E)[]
              ? readonly Loose<E>[]
              : { readonly [K in keyof T]: Loose<T[K]> };
