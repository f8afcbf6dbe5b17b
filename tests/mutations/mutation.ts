/** One small mistake that somebody could make, and the tests that must notice it. */
export interface Mutation {
  /** What is wrong afterwards, in a user's words; unique. */
  readonly name: string;
  /**
   * Text of the sources, there exactly once; whitespace in it stands for any whitespace. It is looked for everywhere, so that a file
   * may be moved.
   */
  readonly find: string | RegExp;
  readonly replace: string;
  /** How the path of its file ends, where the text alone is not unique: `alicloud/removal.ts`. @default - any file */
  readonly file?: string;
  /** Test files of which one must fail. */
  readonly tests: readonly string[];
  /** Why only tests of the long lane can notice it. @default - one of its tests is in the fast lane */
  readonly slow?: string;
  /** Part of the tests' names, where the whole files would take long. @default - all tests of the files */
  readonly only?: string;
}
