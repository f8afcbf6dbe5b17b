import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { RequiredEstate } from '../../model/require-estate';
import { type HeldResource, readState } from '../../plan';
import { allStacks } from '../../stacks/stack-list';
import { placeOfStack } from '../../stacks/state/place-of-stack';
import { printError } from '../../terminal/print';
import type { Held } from './deployed-estate';

/**
 * What the states of an estate's stacks hold: those in local folders, or all in `folder` if one is given. One that cannot be read is told
 * and left out. Exits 1 where `folder` is not there.
 */
export function heldBy(loaded: RequiredEstate, folder?: string): Held {
  if (folder !== undefined && !existsSync(folder)) throw new Exit(EXIT.input, missing(folder));
  const stateFolder = folder === undefined ? undefined : resolve(folder);
  return new Map(
    allStacks(loaded.estate).flatMap((ref): [string, readonly HeldResource[]][] => {
      const place = placeOfStack(loaded, ref, stateFolder);
      const resources = place?.kind === 'local' ? resourcesIn(place.path, ref.name) : [];
      return resources.length === 0 ? [] : [[ref.name, resources]];
    }),
  );
}

function resourcesIn(file: string, stack: string): readonly HeldResource[] {
  if (!existsSync(file)) return [];
  const read = readState(readFileSync(file, 'utf8'), stack);
  if (read.ok) return read.value?.resources ?? [];
  const [problem] = read.problems;
  printError(
    `[states.unreadable] warning: ${file}: ${problem?.message ?? 'it cannot be read'}; what is written is told\n  fix: ${problem?.fix ?? 'deploy, which mends it'}`,
  );
  return [];
}

const missing = (folder: string): string =>
  `[states.folder.missing] there is no folder ${join(folder)}\n  fix: pull states into it: terraform -chdir=cdktf.out/stacks/<stack> state pull > ${join(folder, '<stack>.tfstate')}`;
