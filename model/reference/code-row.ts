/** A stable code that no table of rules holds, with what it means. */
export interface CodeRow {
  readonly code: string;
  readonly means: string;
  /** @default 1 */
  readonly exit?: 2 | 3;
}
