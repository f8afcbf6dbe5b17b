import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import { suggestion } from '../../domain/nearest';
import type { Problem } from '../../domain/problem';
import { fileProblem, type PlanFile, readPlanFiles } from '../../guard/read-plans';
import { formatProblems } from '../../model';

/**
 * What Terraform planned, one file a stack, each called like its stack; those of other stacks than `known` are none of ours. Exits 1 with
 * everything that is wrong.
 */
export function plansIn(folder: string, known: ReadonlySet<string>): readonly PlanFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Exit(EXIT.input, missing(folder));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
  if (files.length === 0) throw new Exit(EXIT.input, empty(folder));
  const read = readPlanFiles(files);
  const strange = read.plans.filter(({ plan }) => !known.has(plan.stack)).map(({ file, plan }) => unknown(file, plan.stack, known));
  const problems = [...read.problems, ...strange];
  if (problems.length > 0) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return read.plans;
}

const SHOW = 'terraform -chdir=cdktf.out/stacks/<stack> show -json PLAN > <stack>.json';

const missing = (folder: string): string =>
  `[preview.plans.missing] there is no folder ${folder}\n  fix: write plans into it, one per stack: ${SHOW}`;
const empty = (folder: string): string => `[preview.plans.empty] ${folder} holds no plan\n  fix: write one per stack: ${SHOW}`;

const unknown = (file: string, stack: string, known: ReadonlySet<string>): Problem =>
  fileProblem(file, {
    code: 'plan.file.unknown-stack',
    message: `the file is called like a stack, and there is no stack '${stack}'`,
    fix: `call it like its stack: ${suggestion(stack, [...known])}`,
  });
