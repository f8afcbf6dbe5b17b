/** Why a text cannot be read: the person's words and a way out. */
export interface ReadProblem {
  readonly code: `plan.file.${string}`;
  readonly message: string;
  readonly fix: string;
}

/** What was read, or every reason why not. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly ReadProblem[] };

export const refused = (...problems: readonly ReadProblem[]): Read<never> => ({ ok: false, problems });
