import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a pipeline is written, and the estate as a job finds it from there. */
export interface PipelinePlace {
  readonly out: string;
  readonly estate: string;
}

/** A pipeline runs in the root of its repository. From a folder within, both paths count from that root; what is named stays as it is. */
export function pipelinePlace(estate: string, out: string | undefined): PipelinePlace {
  if (out !== undefined || !relative(process.cwd(), resolve(estate)).split(sep).includes('..')) return { out: out ?? '.', estate };
  const root = repositoryOf(resolve(estate));
  return root === undefined
    ? { out: '.', estate }
    : { out: relative(process.cwd(), root) || '.', estate: relative(root, resolve(estate)) || '.' };
}

/** The nearest folder with a repository of git in it. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : repositoryOf(dirname(folder));
}
