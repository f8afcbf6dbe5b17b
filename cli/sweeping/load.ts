import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFiles, type ReadFiles } from '../../clone/source';
import { withoutEnvironments } from '../../clone/sweep/without';
import { EXIT, Exit } from '../../domain/exit';
import { formatProblems } from '../../model/problems/format';
import { type RequiredEstate, requireEstate } from '../../model/require-estate';
import { loadedWith } from '../cloning/estate-copy';
import { inTemporaryFolder } from '../temporary-folder';

/** An estate that is to be swept, with the text of its files. */
export type SweptEstate = RequiredEstate & ReadFiles;

/**
 * The estate in `dir`. Where the file of a clone is gone, values of it in business files are left over that nothing reads: they are taken for
 * removed, as otherwise the estate could not be read at all.
 */
export function loadToSweep(dir: string, registry?: string): SweptEstate {
  const root = resolve(dir);
  const files = existsSync(join(root, 'environments')) && existsSync(join(root, 'businesses')) ? readFiles(root, registry) : undefined;
  const gone = Object.keys(files?.clones.clones ?? {}).filter((name) => !files?.texts.has(`environments/${name}.yaml`));
  if (files === undefined || gone.length === 0) {
    const loaded = requireEstate(dir);
    return { ...loaded, ...(files ?? readFiles(root, registry)) };
  }
  const { estate, origins, problems } = inTemporaryFolder('sweep', (folder) =>
    loadedWith(root, withoutEnvironments(files.texts, gone), folder),
  );
  if (!estate) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return { estate, origins, root, ...files };
}
