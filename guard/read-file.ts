import { readFileSync } from 'node:fs';
import { type Read, readPlan, type ReadProblem, type StackPlan } from '../plan';

const GIVE = 'give what `terraform show -json PLAN > FILE` wrote';

const REFUSALS: Readonly<Record<string, ReadProblem>> = {
  ENOENT: { code: 'plan.file.missing', message: 'the file does not exist', fix: GIVE },
  ENOTDIR: { code: 'plan.file.missing', message: 'the file does not exist: what it should lie in is no folder', fix: GIVE },
  EISDIR: { code: 'plan.file.not-a-file', message: 'this is a folder, not a file', fix: `${GIVE}; a folder's are FOLDER/*.json` },
  EACCES: { code: 'plan.file.unreadable', message: 'the file may not be read by this user', fix: 'allow reading it' },
  EPERM: { code: 'plan.file.unreadable', message: 'the file may not be read by this user', fix: 'allow reading it' },
};

/** The plan in a file, or every reason why there is none. */
export function readPlanFile(file: string, stack: string): Read<StackPlan> {
  let text: string;
  try {
    text = new TextDecoder().decode(readFileSync(file));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const other: ReadProblem = { code: 'plan.file.unreadable', message: `the file cannot be read (${code})`, fix: GIVE };
    return { ok: false, problems: [(Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined) ?? other] };
  }
  return readPlan(text, stack);
}
