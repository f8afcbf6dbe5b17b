import type { Change, Fix } from '../../domain/fix';
import { toldText } from '../../domain/fix-text';
import type { Path } from '../../domain/path';
import type { Problem } from '../../domain/problem';

/** A fix of what stands at `path` of one file, whatever it means: its changes count from there. An empty path is the file. */
export function fixAt(fix: Fix, file: string, path: readonly PropertyKey[]): Pick<Problem, 'fix' | 'edits' | 'choice'> {
  if (typeof fix === 'string') return { fix };
  const here = path.map(String);
  const edits = fix.changes.map(({ do: what, at, value }) => ({
    do: what,
    file,
    path: [...here, ...at],
    ...(value !== undefined && { value }),
  }));
  const told = fix.changes.map((change) => ({ ...change, name: nameOf(change, here) }));
  return { fix: toldText(told, fix), edits, ...((fix.or !== undefined || fix.guess) && { choice: true as const }) };
}

/** What is written anew is pointed at, and needs no name. */
function nameOf({ do: what, at }: Change, here: Path): string | undefined {
  const name = [...here, ...at].at(-1);
  return at.length > 0 || (what !== 'set' && name !== undefined && !/^\d+$/.test(name)) ? name : undefined;
}
