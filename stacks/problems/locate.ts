import type { Position, Problem } from '../../domain/problem';
import { plainText } from '../../domain/text/literal';
import type { Estate } from '../../model/model';
import type { Origins } from '../../model/places/origins';
import { sorted } from '../../model/problems/report';
import { allStacks } from '../stack-list';
import { estatePath } from './estate-path';
import type { FoundProblem } from './found-problem';

/** An estate as it was read. */
export interface ReadEstate {
  readonly estate: Estate;
  readonly origins: Pick<Origins, 'place'>;
}

/** The file to point at where nothing better is known. */
const SOMEWHERE: Position = { file: 'estate.yaml', line: 1, column: 1 };

/** Problems of constructs at the lines of the estate that they were made from, each once for all environments. */
export function located(found: readonly FoundProblem[], { estate, origins }: ReadEstate): readonly Problem[] {
  const stacks = allStacks(estate);
  return sorted(
    once(
      found.map(({ path, code, message, fix, position }) => {
        const place = position ?? origins.place(estatePath(path, estate, stacks), 'key') ?? SOMEWHERE;
        const ref = stacks.find(({ name }) => name === path.split('/')[0]);
        return {
          ...place,
          code,
          message: plainText(message),
          fix: plainText(fix),
          severity: 'error',
          environments: ref ? [ref.environment] : [],
        };
      }),
    ),
  );
}

type Told = Problem & { readonly environments: readonly string[] };

/**
 * Problems that several environments have alike are told once, with the message of the first and the fixes of all. If one environment has
 * several of a kind at the same place, because a construct may say two things, the first of one environment belongs to the first of the
 * others, and so on.
 */
function once(problems: readonly Told[]): readonly Problem[] {
  const counts = new Map<string, number>();
  const kept = new Map<string, Told[]>();
  for (const problem of problems) {
    const { file, line, column, code, environments } = problem;
    const kind = JSON.stringify([file, line, column, code]);
    const here = JSON.stringify([kind, environments]);
    const nth = counts.get(here) ?? 0;
    counts.set(here, nth + 1);
    const key = JSON.stringify([kind, nth]);
    kept.set(key, [...(kept.get(key) ?? []), problem]);
  }
  return [...kept.values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, fix: fixOf([first, ...others]), environments: [first, ...others].flatMap(({ environments }) => environments) }]
      : [],
  );
}

/** One fix where all have the same; otherwise each with where it is. */
function fixOf(alike: readonly Told[]): string {
  const places = new Map<string, string[]>();
  for (const { fix, environments } of alike) places.set(fix, [...(places.get(fix) ?? []), ...environments]);
  if (places.size === 1) return alike[0]?.fix ?? '';
  return [...places].map(([fix, environments]) => `in ${environments.join(', ')}: ${fix}`).join('; ');
}
