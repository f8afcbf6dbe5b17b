import { dirname, join } from 'node:path';
import { shellWord } from '../../domain/shell-word';
import { localStateOf } from '../engine/local-state';
import type { Engine } from '../engine/find-engine';
import { type StackFolder, readDocument, terraformIn } from '../stacks/stack-folder';
import type { KnownStates } from './known';

/** The command that makes the state of the stack `from` that of the stack `to`, which holds nothing; undefined where one of them is not known. */
export function moveText(
  from: string,
  to: string,
  { undescribed }: KnownStates,
  stacks: readonly StackFolder[],
  engine: Engine,
): string | undefined {
  const [source, target] = [undescribed.find(({ ref }) => ref.name === from), stacks.find(({ name }) => name === to)];
  if (source === undefined || target === undefined) return undefined;
  const file = localStateOf(readDocument(target));
  if (source.place.kind === 'local' && file !== undefined) return `mv ${shellWord(source.place.path)} ${shellWord(file)}`;
  const folder = { name: from, needs: [], dir: join(dirname(target.dir), from) };
  return carryText(terraformIn(folder, engine), terraformIn(target, engine));
}

/**
 * Through a file, so that nothing is taken out of the old state unless the new one has it. `-force`: an emptied state of that name may be
 * there, with a history of its own.
 */
export const carryText = (from: string, to: string): string =>
  [
    `${from} init -input=false`,
    `${from} state pull > moved.tfstate`,
    `${to} state push -force - < moved.tfstate`,
    // Keys in addresses may hold spaces.
    `${from} state list | tr '\\n' '\\0' | xargs -0 ${from} state rm`,
    'rm moved.tfstate',
  ].join(' && ');
