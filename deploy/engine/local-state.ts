import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../domain/exit';
import { shellWord } from '../../domain/shell-word';
import { StackProblem } from '../events/failure';

/** Path of the state of a stack whose backend is a local file, from its `cdk.tf.json`; undefined for other backends. */
export function localStateOf(document: unknown): string | undefined {
  return (document as { terraform?: { backend?: { local?: { path?: string } } } }).terraform?.backend?.local?.path;
}

/** Terraform empties a state file before it writes it anew, and takes an empty one for a new stack. */
export function isTorn(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return false;
  } catch {
    return true;
  }
}

/**
 * Mends a torn state file, one that was being written when Terraform was killed. In a rehearsal it goes back to what it was before that run; the simulated
 * cloud recognises what was created since. Returns what was done. Of a real account nobody knows what was created since: throws.
 */
export function repairState(file: string, rehearsal: boolean): string {
  const backup = `${file}.backup`;
  if (!rehearsal) {
    const way =
      existsSync(backup) && !isTorn(backup)
        ? `copy the state before that run over it: cp ${shellWord(backup)} ${shellWord(file)}`
        : 'there is no backup beside it: bring one back from where you keep them, or remove it';
    throw new StackProblem({
      code: 'deploy.state.torn',
      message: `the state ${file} is damaged: it ends in the middle, as when Terraform is killed or the disk is full while it is written`,
      fix: `${way}; then import what that run created: it would be planned as new`,
      exit: EXIT.tool,
    });
  }
  if (existsSync(backup) && !isTorn(backup)) {
    copyFileSync(backup, `${file}.new`);
    renameSync(`${file}.new`, file);
    return 'its state file was torn by a kill and is back to what it was before that run';
  }
  rmSync(file);
  return 'its first state file was torn by a kill and is removed';
}

/** Where Terraform saves a state that it could not store in the backend. Throws while it is there: going on would forget it. */
export function refuseUnsavedState(dir: string, stack: string, terraform: string): void {
  const file = join(dir, 'errored.tfstate');
  if (!existsSync(file)) return;
  throw new StackProblem({
    code: 'deploy.state.unsaved',
    message: `an earlier run of '${stack}' could not store its state and left it in ${file}`,
    fix: `store it with: ${terraform} state push errored.tfstate; then remove the file and run again`,
    exit: EXIT.tool,
  });
}
