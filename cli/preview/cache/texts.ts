/** JSON of stacks by what decides it (`stackKey`). Whatever has a key was synthesized without a problem. */
export interface Texts {
  has(key: string): boolean;
  /** Undefined where it was there and cannot be read any more. */
  get(key: string): string | undefined;
  /** @param read may be called at once or later */
  put(key: string, read: () => string): void;
  /** What else is kept: the stacks of a version by its tree. */
  readonly notes: Notes;
}

/** Small texts by name. */
export interface Notes {
  get(name: string): string | undefined;
  put(name: string, text: string): void;
}

const NO_NOTES: Notes = { get: () => undefined, put: () => undefined };

/** For one run: nothing is left of it. */
export function inMemory(): Texts {
  const known = new Map<string, () => string>();
  return {
    has: (key) => known.has(key),
    get: (key) => known.get(key)?.(),
    put: (key, read) => void known.set(key, read),
    notes: NO_NOTES,
  };
}
