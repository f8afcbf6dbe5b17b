import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isError } from '../../domain/problem';
import { loadEstate } from '../../model';
import { inTemporaryFolder } from '../temporary-folder';
import { wouldBe } from '../would-be';

/** Exits 1 where the estate in these files of a repository would have errors: names that are too long together, for example. */
export function requireValid(files: ReadonlyMap<string, string>, estate: string): void {
  inTemporaryFolder('init', (folder) => {
    for (const [path, text] of files) {
      if (!path.startsWith(`${estate}/`)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { problems } = loadEstate(join(folder, estate), { cwd: folder });
    if (problems.some(isError)) throw wouldBe(problems);
  });
}
