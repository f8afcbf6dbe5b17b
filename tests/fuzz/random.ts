/** Random numbers that are the same every time. */
export class Random {
  constructor(private seed: number) {}

  /** From 0 up to and without 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to and without `below`. */
  below = (below: number): number => Math.floor(this.next() * below);

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
}
