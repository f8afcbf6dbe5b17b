import { mkdirSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import { type Git, gitIn } from './git';

/** A repository that an estate lies in. */
export interface Repository {
  readonly root: string;
  /** Of the estate below the root, with slashes; empty where it is the root. */
  readonly path: string;
  readonly git: Git;
}

/** The repository that a folder lies in; undefined where it lies in none, or where there is no git. */
export function repositoryOf(dir: string): Repository | undefined {
  const git = gitIn(resolve(dir));
  const root = answered(() => git(['rev-parse', '--show-toplevel']))?.trim();
  if (root === undefined || root === '') return undefined;
  return { root, path: relative(realpathSync(root), realpathSync(dir)).split(sep).join('/'), git: gitIn(root) };
}

/** Undefined if git is not installed: it is only needed where a version is named. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Exit) return undefined;
    throw error;
  }
}

/** The commit that a name means. Exits 1 where there is none. */
export function commitOf({ git, root }: Repository, ref: string): string {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim();
  if (commit !== undefined) return commit;
  const shallow = git(['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  throw new Exit(
    EXIT.input,
    `[preview.base.unknown] there is no commit '${ref}' in ${root}\n  fix: ${
      shallow
        ? 'this clone is shallow: fetch it whole, in GitHub Actions fetch-depth: 0'
        : 'git branch --all lists what there is; fetch it first, or name another --base'
    }`,
  );
}

/** Branches that a change is made against where nobody names one, and origin tells none. */
const MAIN = ['origin/main', 'origin/master', 'main', 'master'];

/** The branch that people get who clone what this is a clone of; undefined where nobody asked for it yet. */
const defaultBranch = (git: Git): string | undefined => git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'])?.trim();

/** Where the work in the folder began: the last commit that it has in common with the default branch. */
export function beginning({ git }: Repository): { readonly commit: string; readonly branch: string } | undefined {
  const named = defaultBranch(git);
  for (const branch of named === undefined ? MAIN : [named, ...MAIN]) {
    const commit = git(['merge-base', 'HEAD', branch])?.trim();
    if (commit !== undefined) return { commit, branch };
  }
  return undefined;
}

/** Short hash of what is checked out; undefined before the first commit. */
export const headOf = ({ git }: Repository): string | undefined => git(['rev-parse', '--short', 'HEAD'])?.trim();

/** Hash of all files of the estate at a commit; undefined where it has none there. */
export const treeOf = ({ git, path }: Repository, commit: string): string | undefined =>
  git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${path}`])?.trim();

export const shortOf = ({ git }: Repository, commit: string): string => git(['rev-parse', '--short', commit])?.trim() ?? commit.slice(0, 7);

/** Files of the estate that differ from what is committed, by their paths below the root. */
export function dirtyIn({ git, path }: Repository): string[] {
  const printed = git(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--', path === '' ? '.' : path]) ?? '';
  const entries = printed.split('\0').filter((entry) => entry !== '');
  const files: string[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] ?? '';
    files.push(entry.slice(3));
    // A renamed file is followed by its old name.
    if (/^[RC]/.test(entry)) index += 1;
  }
  return files.sort();
}

/** Writes the files of a commit into an empty folder. The repository is only read: no branch, no worktree, no lock. */
export function checkOut({ git }: Repository, commit: string, into: string): void {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const index = { GIT_INDEX_FILE: join(into, '..', 'index') };
  if (
    git(['read-tree', commit], index) === undefined ||
    git(['checkout-index', '--all', '--force', `--prefix=${into}/`], index) === undefined
  )
    throw new Exit(
      EXIT.tool,
      `[preview.base.unreadable] the files of commit ${commit.slice(0, 7)} cannot be read\n  fix: git fsck; a partial clone has to fetch them first`,
    );
}
