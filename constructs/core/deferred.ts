import { type IResolvable, Token, Tokenization } from './terraform';

const PRODUCE = Symbol.for('lakewright/produce');

/** A value that is asked for when the stack is written, because calls after the constructor add to it. A class, as cdktf copies plain objects. */
class Deferred implements IResolvable {
  readonly creationStack: string[] = [];
  readonly [PRODUCE]: () => unknown;

  constructor(produce: () => unknown) {
    this[PRODUCE] = produce;
  }

  resolve(): unknown {
    return this[PRODUCE]();
  }

  toString(): string {
    return Token.asString(this);
  }
}

/** A text made when the stack is written. */
export const deferredText = (produce: () => string): string => Token.asString(new Deferred(produce));

/** Anything made when the stack is written, for attributes that take resolvables. */
export const deferredValue = (produce: () => unknown): IResolvable => new Deferred(produce);

/** The function behind a deferred text or value; undefined for everything else, cdktf's own tokens included. */
export function producerOf(value: unknown): (() => unknown) | undefined {
  if (typeof value !== 'string') return (value as Partial<Deferred>)[PRODUCE];
  const fragments = Tokenization.reverseString(value);
  const [only] = fragments.tokens;
  return fragments.length === 1 && only ? (only as Partial<Deferred>)[PRODUCE] : undefined;
}
