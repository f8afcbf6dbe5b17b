import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ApiObject } from './translate';

/** Objects of a stack in a file: plain YAML, one document each. Secrets are in it, so that only its owner reads it. */
export function writeManifests(folder: string, stack: string, objects: readonly ApiObject[]): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${stack}.yaml`);
  // `aliasDuplicateObjects` off: an anchor is no plain YAML to many readers.
  const text = objects.map((one) => stringify(one, { aliasDuplicateObjects: false, lineWidth: 0 })).join('---\n');
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
