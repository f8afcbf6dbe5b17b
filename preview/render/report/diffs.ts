import type { AttributeDiff } from '../../../plan';

/** Differences below one attribute: the members of a policy, a template or a block. */
export interface DiffGroup {
  /** The attribute; empty where its one difference stands for itself. */
  readonly attribute: string;
  readonly diffs: readonly { readonly path: string; readonly diff: AttributeDiff }[];
}

const ROOT = /^[^.[]+/;

/** Differences by the attribute they lie in, in the order of the first of each. */
export function grouped(diffs: readonly AttributeDiff[]): DiffGroup[] {
  const groups = new Map<string, AttributeDiff[]>();
  for (const diff of diffs) {
    const root = ROOT.exec(diff.path)?.[0] ?? diff.path;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [diff]);
    else group.push(diff);
  }
  return [...groups].map(([attribute, group]) =>
    group.length === 1
      ? { attribute: '', diffs: group.map((diff) => ({ path: diff.path, diff })) }
      : { attribute, diffs: group.map((diff) => ({ path: below(attribute, diff.path), diff })) },
  );
}

const below = (attribute: string, path: string): string => path.slice(attribute.length).replace(/^\./, '') || '(itself)';

/** Tags count as a difference of their own, unlike what the provider fills in. */
export const noisy = (diffs: readonly AttributeDiff[]): AttributeDiff[] => {
  const seen = diffs.filter(({ harmless }) => harmless !== 'computed' && harmless !== 'template');
  return seen.length > 0 ? seen : [...diffs];
};
