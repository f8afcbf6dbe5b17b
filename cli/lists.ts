import type { Problem } from '../domain/problem';
import { readAllowances } from '../deploy/reading/read-allowances';
import { adoptedIn } from '../stacks/adopted/read-adopted';
import { removedIn } from '../stacks/removed/read-removed';

/** Everything that is wrong in the lists beside an estate: what may be lost, what is let go of, what was adopted. */
export const problemsOfLists = (dir: string, today: string): readonly Problem[] => [
  ...readAllowances(dir, today).problems,
  ...removedIn(dir).problems,
  ...adoptedIn(dir).problems,
];
