import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { KnownFiles } from '../../model/read/known-files';
import type { Repository } from '../../preview/git/repository';
import { beginning, checkOut, commitOf, shortOf, treeOf } from '../../preview/git/repository';
import type { Side } from '../../preview/types/stack-preview';
import { type Described, describedIn, type Synthesis } from './described';
import type { Texts } from './cache/texts';
import { hasOtherCode, synthesizedByItself } from './other-code';
import { noteOf, remember, remembered } from './remembered';

/** What the change is made against. */
export interface Base extends Described {
  readonly side: Side;
  readonly notes: readonly string[];
}

/** What a person said of it. */
export interface BaseOptions {
  readonly estate: string;
  readonly base?: string;
  readonly baseEstate?: string;
}

const NOTHING: Described = { stacks: [], refs: [], problems: [] };

/** Where only plans are looked at. */
export const NO_BASE: Base = { ...NOTHING, side: { name: 'what is deployed', dirty: [], state: 'absent' }, notes: [] };

/** What is at hand for finding it. */
export interface Finding {
  /** That the estate lies in, where there is one. */
  readonly repository: Repository | undefined;
  readonly scratch: string;
  readonly texts: Texts;
  readonly today: string;
  readonly known: KnownFiles;
}

/** The older description: a folder, a commit, or where the work began. Exits 1 where what was named is not there. */
export function baseOf(options: BaseOptions, finding: Finding): Base {
  const { estate, base, baseEstate } = options;
  const { repository } = finding;
  if (base !== undefined && baseEstate !== undefined) throw new Exit(EXIT.input, BOTH);
  if (baseEstate !== undefined) return inFolder(baseEstate, finding);
  if (base !== undefined) {
    if (repository === undefined) throw new Exit(EXIT.input, noRepository(estate));
    return inCommit({ repository, commit: commitOf(repository, base), name: base, notes: [] }, finding);
  }
  const begun = repository && beginning(repository);
  if (repository === undefined || begun === undefined) return absent(repository === undefined ? NO_REPOSITORY : NO_MAIN);
  const commit = shortOf(repository, begun.commit);
  const note = `compared with ${commit}, the last commit in common with ${begun.branch}; --base names another`;
  return inCommit({ repository, commit: begun.commit, name: begun.branch, notes: [note] }, finding);
}

const absent = (note: string): Base => ({
  ...NOTHING,
  side: { name: 'nothing', dirty: [], state: 'absent' },
  notes: [note],
});

function inFolder(folder: string, { scratch, texts, known }: Finding): Base {
  if (!existsSync(folder)) throw new Exit(EXIT.input, noFolder(folder));
  return told({ name: folder, dirty: [] }, resolve(folder), { out: join(scratch, 'base'), texts, known }, []);
}

interface InCommit {
  readonly repository: Repository;
  readonly commit: string;
  readonly name: string;
  readonly notes: readonly string[];
}

function inCommit({ repository, commit, name, notes }: InCommit, { scratch, texts, today, known: files }: Finding): Base {
  const tree = join(scratch, 'tree');
  const folder = join(tree, repository.path);
  const side = { name, commit: shortOf(repository, commit), dirty: [] };
  if (!hasOtherCode(repository, commit)) {
    const anew = (): Base => {
      checkOut(repository, commit, tree);
      return told(side, folder, { out: join(scratch, 'base'), texts, known: files }, notes, { cwd: tree, prefix: `${name}:` });
    };
    const hash = treeOf(repository, commit);
    const note = hash === undefined ? undefined : noteOf(hash, today);
    const known = note === undefined ? undefined : remembered(note, texts, anew);
    if (known !== undefined) return { ...known, side: { ...side, state: 'read' }, notes };
    const found = anew();
    if (note !== undefined && !hasLinks(folder)) remember(note, texts, found);
    return found;
  }
  checkOut(repository, commit, tree);
  if (!existsSync(join(folder, 'estate.yaml'))) return noEstate(side, notes);
  const described = synthesizedByItself({ tree, folder, out: join(scratch, 'base'), prefix: `${name}:` });
  const more = 'the code differs too: the older description was synthesized by the older code';
  return { ...described, side: { ...side, state: described.problems.length > 0 ? 'invalid' : 'read' }, notes: [...notes, more] };
}

/** What a link leads to is not in the tree. */
const hasLinks = (folder: string): boolean =>
  ['.', 'environments', 'businesses', 'profiles'].some((name) => {
    const path = join(folder, name);
    return (
      existsSync(path) &&
      (lstatSync(path).isSymbolicLink() || readdirSync(path, { withFileTypes: true }).some((entry) => entry.isSymbolicLink()))
    );
  });

function told(
  side: Omit<Side, 'state'>,
  folder: string,
  synthesis: Synthesis,
  notes: readonly string[],
  naming?: { readonly cwd: string; readonly prefix: string },
): Base {
  if (!existsSync(join(folder, 'estate.yaml'))) return noEstate(side, notes);
  const described = describedIn(folder, synthesis, naming);
  return { ...described, side: { ...side, state: described.problems.length > 0 ? 'invalid' : 'read' }, notes };
}

const noEstate = (side: Omit<Side, 'state'>, notes: readonly string[]): Base => ({
  ...NOTHING,
  side: { ...side, state: 'absent' },
  notes: [...notes, `there is no estate in ${side.name}: everything is new`],
});

const NO_REPOSITORY = 'the estate is in no git repository and no --base-estate is given: everything is new';
const NO_MAIN = 'origin names no default branch, there is no main to compare with and no --base is given: everything is new';
const BOTH = '[preview.base.twice] --base and --base-estate are both given\n  fix: give one of them';
const noFolder = (folder: string): string =>
  `[preview.base.missing] there is no folder ${folder}\n  fix: name the older estate with --base-estate, or a version of it with --base`;
const noRepository = (estate: string): string =>
  `[preview.base.repository] --base names a version, and ${estate} is in no git repository\n  fix: give the older folder with --base-estate`;
