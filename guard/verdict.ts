import { isError, type Problem } from '../domain/problem';
import { type Finding, judgedAllowances, readPlans, type Reading } from '../plan';
import type { PlanFile, PlanFiles } from './read-plans';
import { fileProblem } from './read-plans';
import type { Said } from './said';

/** What stands against a set of plans. */
export interface Verdict {
  readonly exit: Reading['exit'];
  /** Stacks whose plans were read. */
  readonly stacks: readonly string[];
  /** Most dangerous first; none where the input is wrong. */
  readonly findings: readonly Finding[];
  /** What is wrong with the input. */
  readonly problems: readonly Problem[];
}

/** Judges plans on a day; plans that are not all there, or an estate with mistakes, are not judged. */
export function verdictOn(given: PlanFiles, around: Said, today: string): Verdict {
  const plans = given.plans.map(({ plan }) => plan);
  const stacks = plans.map(({ stack }) => stack);
  const wrong = [...given.problems, ...around.problems];
  if (wrong.some(isError)) return { exit: 1, stacks, findings: [], problems: wrong };
  const { described = stacks, allowances, estate, environmentOf, placeOf } = around;
  const input = { plans, states: [], documents: {}, described, allowances, today, environmentOf, placeOf };
  const { findings, exit } = readPlans({ ...input, ...(estate === undefined ? {} : { estate }) });
  const states = plans.map(({ prior }) => prior);
  const problems = [
    ...judgedAllowances({ allowances, problems: wrong, findings, plans, states }),
    ...given.plans.flatMap((file) => unfinished(file, findings)),
  ];
  return { exit: problems.some(isError) ? 1 : exit, stacks, findings, problems };
}

/** A plan that Terraform gave up may hide anything; where a finding refuses it, that is why, and is told already. */
export function unfinished({ file, plan: { stack, errored } }: PlanFile, findings: readonly Finding[]): Problem[] {
  if (!errored || findings.some(({ resource, exit }) => resource.stack === stack && exit !== undefined)) return [];
  return [
    fileProblem(file, {
      code: 'plan.file.errored',
      message: 'Terraform gave this plan up half-way: what it would do is not all in it',
      fix: 'mend what `terraform plan` printed as an error, and plan again',
    }),
  ];
}
