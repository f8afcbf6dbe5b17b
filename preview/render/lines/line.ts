/** How a line is meant: what goes, what comes, what is edited, what only explains. */
export type Tone = 'gone' | 'new' | 'edit' | 'note';

/** One line of a listing of changes. */
export interface Line {
  readonly tone: Tone;
  readonly depth: number;
  readonly text: string;
  /** Terraform's sign, where colours alone would not say it. */
  readonly sign?: string;
}

export const line = (tone: Tone, depth: number, text: string, sign?: string): Line => ({
  tone,
  depth,
  text,
  ...(sign === undefined ? {} : { sign }),
});
