import type { Estate } from '../model';
import type { Problem } from '../problems/problem';
import type { Origins } from '../resolve/origins';

/** What the folder holds beside what could be resolved. */
export interface Folder {
  readonly businesses: readonly string[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export function ruleProblems(_estate: Estate, _origins: Origins, _folder: Folder): Problem[] {
  return [];
}
