import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainYaml } from './plain-yaml';
import type { ApiObject } from './translate';

/** Objects of a stack in a file. Secrets are in it, so that only its owner reads it. */
export function writeManifests(folder: string, stack: string, objects: readonly ApiObject[]): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${stack}.yaml`);
  writeFileSync(file, plainYaml(objects), { mode: 0o600 });
  return file;
}
