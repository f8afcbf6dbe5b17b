import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalEnvironment, localEnvironment } from '../../local/environment';
import { type StackObjects, manifestsOf } from '../../local/manifests/manifests';
import { requireEstate } from '../../model/require-estate';
import { ESTATES } from '../support/estates';

/**
 * The local environment of an estate that ships, and what of it is in the API. Its passwords are made up anew.
 * @param edit what the environment's file says instead
 */
export function localEstate(
  name: string,
  edit = (text: string): string => text,
): { readonly environment: LocalEnvironment; readonly stacks: readonly StackObjects[] } {
  const folder = mkdtempSync(join(tmpdir(), 'local-'));
  try {
    const estate = join(folder, 'estate');
    cpSync(ESTATES[name] ?? '', estate, { recursive: true, filter: (path) => !path.includes('.lakewright') });
    const file = join(estate, 'environments', 'local.yaml');
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    const loaded = requireEstate(estate);
    const environment = localEnvironment(loaded.estate, undefined);
    return { environment, stacks: manifestsOf(loaded, environment, join(folder, 'out')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
