import type { Problem } from '../../domain/problem';
import { compare } from '../../domain/text/compare';

const key = (problem: Omit<Problem, 'fix'>): string =>
  JSON.stringify([problem.file, problem.line, problem.column, problem.code, problem.severity, problem.message]);

/** What is the same problem, in the order in which each came first: told at one place, with the same words. */
export function alike<P extends Omit<Problem, 'fix'>>(problems: readonly P[]): readonly (readonly P[])[] {
  const groups = new Map<string, P[]>();
  for (const problem of problems) {
    const group = groups.get(key(problem));
    if (group) group.push(problem);
    else groups.set(key(problem), [problem]);
  }
  return [...groups.values()];
}

/** One problem where several environments have the same one at the same place: its environments are all of them. */
export const merged = (problems: readonly Problem[]): Problem[] =>
  alike(problems).flatMap(([first, ...others]) => {
    const environments = [first, ...others].flatMap((problem) => problem?.environments ?? []);
    return first ? [{ ...first, ...(environments.length > 0 && { environments: [...new Set(environments)] }) }] : [];
  });

/** By file, then by place, errors before warnings; the order never depends on the order of finding. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.severity, b.severity) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}
