import type { Problem } from '../../domain/problem';
import { clean } from '../../terminal/clean';

/**
 * A problem on two lines, as every command prints it, whatever is in its words:
 *
 *     estate/businesses/lending.yaml:14:7 [spark.quota.exceeded] queues add up to 520 CU, the quota is 400 CU
 *       fix: lower a queue's max, or raise quota
 */
export function formatProblem(problem: Problem): string {
  const { line, column, code, severity, environments } = problem;
  const [file, message, fix] = [problem.file, problem.message, problem.fix].map(clean);
  const where = environments?.length ? ` (in ${environments.join(', ')})` : '';
  const weight = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}:${column} [${code}] ${weight}${message}${where}\n  fix: ${fix}`;
}

/** All of them, one after the other, in the order given. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
