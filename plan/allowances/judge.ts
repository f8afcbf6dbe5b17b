import type { Problem } from '../../domain/problem';
import type { Allowance } from '../types/allowance';
import type { Finding } from '../types/finding';
import type { StackPlan } from '../types/stack-plan';
import type { StackState } from '../types/state';
import { allowable } from './known';
import { allowanceFor, unknownAllowances } from './permit';

/** What allowances are judged by, once plans are read. */
export interface Judged {
  readonly allowances: readonly Allowance[];
  /** What was found when they were read. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly plans: readonly StackPlan[];
  readonly states: readonly StackState[];
}

/** A day before every other: on that day every allowance still holds, those that have ended since, too. */
const BEFORE_ALL_DAYS = '';

/**
 * What is wrong with allowances, seen together with plans: one that has ended is a mistake where these plans stand on it and else a
 * leftover; one for a stack that is looked at names something in its state or plan.
 */
export function judgedAllowances({ allowances, problems, findings, plans, states }: Judged): Problem[] {
  const stacks = new Set([...plans, ...states].map(({ stack }) => stack));
  const ours = allowances.filter(({ resource }) => stacks.has(resource.split('/')[0] ?? ''));
  return [...ended(problems, findings, allowances), ...unknownAllowances(ours, allowable(states, plans))];
}

function ended(problems: readonly Problem[], findings: readonly Finding[], allowances: readonly Allowance[]): Problem[] {
  const refused = findings
    .filter(({ exit }) => exit === 2)
    .map(({ resource }) => allowanceFor(resource, allowances, BEFORE_ALL_DAYS)?.place);
  return problems.map((problem) =>
    problem.code === 'allowance.expired' && refused.some((place) => place?.file === problem.file && place.line === problem.line)
      ? { ...problem, severity: 'error' }
      : problem,
  );
}
