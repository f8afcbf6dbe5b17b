import { join } from 'node:path';
import { privateFolder } from '../private';

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

/** The folder below the estate's, made if it is not there, for its user alone and left out of git. */
export function rehearsalFolder(estateRoot: string): RehearsalFolder {
  const root = join(estateRoot, '.lakewright', 'simulated');
  privateFolder(root);
  return { root, cloud: join(root, 'cloud.jsonl'), states: join(root, 'states'), out: join(root, 'cdktf.out') };
}
