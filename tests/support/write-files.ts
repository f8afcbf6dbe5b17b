import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder by their path, with the folders that they lie in. */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
