import type { Problem } from '../../domain/problem';

const key = (problem: Problem): string => JSON.stringify([problem.file, problem.line, problem.column, problem.code, problem.severity]);

/**
 * One problem where several environments have the same one at the same place: its words are the first one's, its
 * environments are all of them. Problems that no environment causes are the same only with the same words.
 */
export function merged(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const id = problem.environments ? key(problem) : `${key(problem)}${problem.message}`;
    const first = seen.get(id);
    if (!first) seen.set(id, problem);
    else if (first.environments && problem.environments) {
      seen.set(id, { ...first, environments: [...new Set([...first.environments, ...problem.environments])] });
    }
  }
  return [...seen.values()];
}

/** By file, then by place, errors before warnings; the order never depends on the order of finding. */
export function sorted(problems: readonly Problem[]): Problem[] {
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      text(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      text(a.severity, b.severity) ||
      text(a.code, b.code) ||
      text(a.message, b.message),
  );
}
