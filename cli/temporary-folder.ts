import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs with a folder that nobody else may look into and that is gone afterwards. Its name begins with `lakewright-` and the name of the work. */
export function inTemporaryFolder<T>(name: string, work: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `lakewright-${name}-`)));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
