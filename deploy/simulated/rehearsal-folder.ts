import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../../stacks/output-folder';

/** Where everything of an estate's rehearsals lies; removing it starts with an empty cloud. */
export interface RehearsalFolder {
  readonly root: string;
  /** The simulated cloud's objects. */
  readonly cloud: string;
  /** Terraform states, `<stack>.tfstate`. */
  readonly states: string;
  /** Synthesized stacks. */
  readonly out: string;
}

/** The folder below the estate's, made if it is not there, and left out of git. */
export function rehearsalFolder(estateRoot: string): RehearsalFolder {
  const root = join(estateRoot, '.lakewright', 'simulated');
  outputFolder(root);
  const ignore = join(root, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  return { root, cloud: join(root, 'cloud.jsonl'), states: join(root, 'states'), out: join(root, 'cdktf.out') };
}
