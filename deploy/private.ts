import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../stacks/output-folder';

const [FOLDER, FILE] = [0o700, 0o600];
/** States, what Terraform keeps beside them, and what keeps them out of git. */
const STATE = /\.tfstate(\.|$)/;
const IGNORE = '.gitignore';
const ALL = '*\n';
/** For a folder that holds other things too. */
const STATES_ONLY = '*.tfstate\n*.tfstate.*\n';

/** From now on what this process and those that it starts make is for their user alone: states and plans hold secrets in clear text. */
export const onlyForOurUser = (): void => void process.umask(0o077);

/** Makes a folder that nobody else may look into and git leaves out; one that is there already becomes such a folder. */
export function privateFolder(folder: string): void {
  onlyForOurUser();
  outputFolder(folder);
  tighten(folder, FOLDER);
  ignore(folder, ALL);
}

/** As {@link privateFolder}, for states: where other things lie beside them, only they are closed to others and left out of git. */
export function stateFolder(folder: string): void {
  outputFolder(folder);
  const names = readdirSync(folder);
  const states = names.filter((name) => STATE.test(name));
  const others = names.some((name) => !STATE.test(name) && name !== IGNORE);
  if (!others) tighten(folder, FOLDER);
  states.forEach((name) => tighten(join(folder, name), FILE));
  ignore(folder, others ? STATES_ONLY : ALL);
}

/** Closes one that earlier versions left open. What belongs to another user, or lies where there are no modes, stays as it is. */
export function tighten(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EROFS', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function ignore(folder: string, lines: string): void {
  const file = join(folder, IGNORE);
  if (!existsSync(file)) writeFileSync(file, lines);
}
