import { EXIT, Exit } from '../domain/exit';
import { isError } from '../domain/problem';
import { jsonText } from '../terminal/clean';
import { print } from '../terminal/print';
import { readPlanFiles } from './read-plans';
import { findingsText, problemsText } from './report';
import { surroundingsIn } from './surroundings';
import { verdictOn } from './verdict';

export interface GuardOptions {
  /** Folder of the estate, whose keys and allowances count. */
  readonly estate?: string;
  readonly json?: true;
}

/** Tells what stands against the plans in `files` on a day such as `2026-11-28`; ends with 1 or 2 where anything does. */
export function guard(files: readonly string[], { estate, json }: GuardOptions, today: string): void {
  const verdict = verdictOn(readPlanFiles(files), surroundingsIn(estate, today), today);
  const { exit, problems, findings } = verdict;
  if (json) print(jsonText({ ok: exit === EXIT.done, ...verdict }));
  else {
    if (problems.length > 0) process.stderr.write(`${problemsText(problems)}\n`);
    if (findings.length > 0 || !problems.some(isError)) print(findingsText(verdict));
  }
  if (exit !== EXIT.done) throw new Exit(exit, '');
}
