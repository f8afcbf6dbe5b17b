import type { Edit, Problem } from '../../domain/problem';
import { isError } from '../../domain/problem';

/** What lets data go is for a person to write, whatever would end a problem. */
const KEYS: Readonly<Record<string, unknown>> = { onRemoval: 'destroy', allowDataLoss: true };
const isKey = ({ path, value }: Edit): boolean =>
  Object.entries(KEYS).some(([key, word]) => path.includes(key) && JSON.stringify(value ?? '').includes(String(word)));

/** The changes that end a problem where there is one way only; undefined where a person has to choose. */
export const onlyWay = (problem: Problem): readonly Edit[] | undefined =>
  isError(problem) && !problem.choice && problem.edits !== undefined && !problem.edits.some(isKey) ? problem.edits : undefined;
