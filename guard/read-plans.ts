import { basename } from 'node:path';
import type { Problem } from '../domain/problem';
import type { ReadProblem, StackPlan } from '../plan';
import { readPlanFile } from './read-file';

/** A plan and the file that it was read from. */
export interface PlanFile {
  readonly file: string;
  readonly plan: StackPlan;
}

/** The plans of all files that hold one, and what is wrong with the others. */
export interface PlanFiles {
  readonly plans: readonly PlanFile[];
  readonly problems: readonly Problem[];
}

/** The stack that a file's plan is of: the file is called like it. */
const stackOf = (file: string): string => basename(file).replace(/(\.tfplan)?\.json$/, '');

/** Reads the files of plans, one a stack. */
export function readPlanFiles(files: readonly string[]): PlanFiles {
  const plans: PlanFile[] = [];
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const file of files) {
    const stack = stackOf(file);
    const earlier = first.get(stack);
    if (earlier !== undefined) {
      problems.push(fileProblem(file, twice(stack, earlier)));
      continue;
    }
    first.set(stack, file);
    const read = readPlanFile(file, stack);
    if (read.ok) plans.push({ file, plan: read.value });
    else problems.push(...read.problems.map((problem) => fileProblem(file, problem)));
  }
  return { plans, problems };
}

/** A problem with a file as a whole. */
export const fileProblem = (file: string, { code, message, fix }: ReadProblem): Problem => ({
  file,
  line: 1,
  column: 1,
  code,
  message,
  fix,
  severity: 'error',
});

const twice = (stack: string, earlier: string): ReadProblem => ({
  code: 'plan.file.twice',
  message: `this is a second plan of stack '${stack}', after ${earlier}`,
  fix: 'give one plan per stack, each in a file called like its stack',
});
