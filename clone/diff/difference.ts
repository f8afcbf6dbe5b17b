/** `design`: it follows from what the environments are; `written`: somebody wrote it for one of them; `drift`: neither. */
export type How = 'design' | 'written' | 'drift';

/** One value that two environments do not share. */
export interface Difference {
  readonly how: How;
  /** `region`, `risk.spark.quota`. */
  readonly what: string;
  /** Path in the model below an environment; empty where the texts say it all. */
  readonly path: readonly string[];
  readonly first?: unknown;
  readonly second?: unknown;
  readonly why: string;
}

/** One difference, told without what every path has. */
export function difference(how: How, owner: string, path: readonly string[], first: unknown, second: unknown, why: string): Difference {
  const below = path.filter(
    (step, index) => step !== 'main' && !(index === 0 && step === 'businesses') && !(index === 1 && step === owner),
  );
  return {
    how,
    what: [owner, ...below].join('.'),
    path: owner === 'shared' ? ['shared', ...path] : path,
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
    why,
  };
}
