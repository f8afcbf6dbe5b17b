/** What was decided about one thing of the source, for the report. */
export interface Decision {
  /** `lending.spark.members.alice`, `shared.metastore.uris`, `kms`: `--keep` takes it, and `decisions` of clones.yaml. */
  readonly what: string;
  readonly does: 'copied' | 'changed' | 'shared' | 'skipped' | 'kept';
  readonly why: string;
}

/** Something nobody can decide but who clones. */
export interface Question {
  readonly what: string;
  readonly why: string;
}

/** Whether somebody said so of `what`, of something it is part of, or of it in any business. */
function said(words: Iterable<string>, what: string): boolean {
  const everywhere = what.slice(what.indexOf('.') + 1);
  return [...words].some((word) => [what, everywhere].some((one) => one === word || one.startsWith(`${word}.`)));
}

/** Who said what: options of the command, and the estate with its reasons. */
export interface Sayings {
  readonly keep: ReadonlyMap<string, string>;
  readonly leaveOut: ReadonlyMap<string, string>;
}

/** The reason for keeping or leaving out `what`, if anybody said so. */
export const reason = (sayings: ReadonlyMap<string, string>, what: string): string | undefined =>
  [...sayings].find(([word]) => said([word], what))?.[1];
