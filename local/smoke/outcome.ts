/** How a step ended. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped';
  /** What it says of itself. */
  readonly words: readonly string[];
  /** What to look at; of a failed one. */
  readonly look?: readonly string[];
}

export const passed = (words: readonly string[]): Outcome => ({ state: 'passed', words });
export const failed = (words: readonly string[], look: readonly string[]): Outcome => ({ state: 'failed', words, look });
export const skipped = (why: string): Outcome => ({ state: 'skipped', words: [why] });
