import { EXIT, Exit } from '../domain/exit';
import { isError } from '../domain/problem';
import { formatProblems } from '../model';
import { print, printError, printJson } from '../terminal/print';
import { readPlanFiles } from './read-plans';
import { findingsText } from './report';
import { saidIn } from './said';
import { verdictOn } from './verdict';

export interface GuardOptions {
  /** Folder of the estate, whose keys and allowances count. */
  readonly estate?: string;
  readonly json?: true;
}

/** Tells what stands against the plans in `files` on a day such as `2026-11-28`; ends with 1 or 2 where anything does. */
export function guard(files: readonly string[], { estate, json }: GuardOptions, today: string): void {
  const verdict = verdictOn(readPlanFiles(files), saidIn(estate, today), today);
  const { exit, problems, findings } = verdict;
  if (json) printJson({ ok: exit === EXIT.done, ...verdict });
  else {
    printError(formatProblems(problems));
    if (findings.length > 0 || !problems.some(isError)) print(findingsText(verdict));
  }
  if (exit !== EXIT.done) throw new Exit(exit, '');
}
