import type { Fix } from '../../domain/fix';
import { fixText } from '../../domain/fix-text';
import type { Edit, Problem } from '../../domain/problem';
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
    const { path, fix: _, environment, message, ...rest } = first;
    const problem = { ...rest, message: `${message}${takersText(all, origins)}` };
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
  const alone = ofOneAlone(fixes, edits, origins);
  const choice = first.or !== undefined || first.guess === true || alone !== '';
  return { fix: `${editsText(edits, first, here, (name) => origins.file(name))}${alone}`, edits, ...(choice && { choice }) };
}

/** What is wrong in a profile may be wrong for some of those that take it. */
function takersText(all: readonly FoundProblem[], origins: Origins): string {
  const takers = new Set(all.flatMap(({ path }) => origins.fromProfile(path)?.business ?? []));
  return takers.size === 0 ? '' : ` (as ${[...takers].join(', ')} ${takers.size === 1 ? 'has' : 'have'} it)`;
}

/** A change of a profile is one of all businesses that take it: how to change one of them alone. */
function ofOneAlone(fixes: readonly Fix[], edits: readonly Edit[], origins: Origins): string {
  const changes = fixes.flatMap((fix) => (typeof fix === 'string' ? [] : fix.changes));
  const from = changes
    .flatMap(({ at }) => origins.fromProfile(at) ?? [])
    .filter(({ profile }) => edits.some(({ file }) => file === profile));
  const [first] = from;
  if (!first) return '';
  const files = [...new Set(from.map(({ file }) => file))].join(' or ');
  return `; that is for all who take the profile: for one alone write ${first.option} in ${files}`;
}
