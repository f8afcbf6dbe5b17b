import { EXIT, Exit } from '../../domain/exit';
import type { Position, Problem } from '../../domain/problem';
import { formatProblems } from '../../model/problems/format';

/** `risk-prod/alicloud_oss_bucket.Buckets_contracts_Bucket`: a stack, and an address in it. */
export const STACK_ADDRESS = /^([^/\s]+)\/([a-z][a-z0-9_]*\.[\w-]+)$/;

export const entryProblem = (code: string, place: Position, message: string, fix: string): Problem => ({
  ...place,
  code,
  message,
  fix,
  severity: 'error',
});

/** Exits 1 with everything that is wrong in a list. */
export function requireNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Exit(EXIT.input, formatProblems(problems), problems);
}
