import type { Fix } from '../../domain/fix';
import { fixText } from '../../domain/fix-text';
import type { Problem } from '../../domain/problem';
import type { Origins } from '../places/origins';
import { alike } from '../problems/report';
import { editsFor } from './edits';
import { editsText, type Here } from './edits-text';
import type { FoundProblem } from './found';

/** What rules found, one problem for all environments that have it, its fix as edits of files and as the text that is made from them. */
export const resolved = (found: readonly FoundProblem[], origins: Origins): Problem[] =>
  alike(found).flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { path, fix: _, environment, ...problem } = first;
    const environments = [...new Set(all.flatMap((one) => one.environment ?? []))];
    const here = { ...problem, path: origins.option(path)?.at ?? [] };
    return [
      {
        ...problem,
        ...fixOf(
          all.map((one) => one.fix),
          here,
          origins,
        ),
        ...(environment !== undefined && { environments }),
      },
    ];
  });

function fixOf(fixes: readonly Fix[], here: Here, origins: Origins): Pick<Problem, 'fix' | 'edits' | 'choice'> {
  const [first] = fixes;
  if (first === undefined || typeof first === 'string') return { fix: first ?? '' };
  const edits = editsFor(
    fixes.flatMap((fix) => (typeof fix === 'string' ? [] : fix.changes)),
    origins,
  );
  if (edits.length === 0) return { fix: fixText(first, here.path) };
  const choice = first.or !== undefined || first.guess === true;
  return { fix: editsText(edits, first, here, (name) => origins.file(name)), edits, ...(choice && { choice }) };
}
