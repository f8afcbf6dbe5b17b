import { fixBelow } from '../../domain/fix';
import { brokenIn, type Path, type Rule as TableRule } from '../../domain/rule';
import type { Rule } from './rule';
import type { SubjectKind, Subjects } from './subjects';
import { toldOf } from './told-of';

/**
 * Rows of a table that classes are held against too, for what is no service's section: an environment's network, its logs. `things` finds
 * the table's subjects in a thing of the estate, each with the path that leads to it.
 */
export const fromTable = <K extends SubjectKind, S>(
  holdsFor: K,
  table: readonly TableRule<S>[],
  things: (subject: Subjects[K]) => readonly (readonly [Path, S])[],
): Rule[] =>
  table.map((row) => ({
    code: row.code,
    holds: row.holds,
    holdsFor,
    severity: row.severity ?? 'error',
    onKubernetes: row.onKubernetes ?? false,
    problems: (any, origins) => {
      const subject = any as Subjects[K];
      return things(subject).flatMap(([path, thing]) =>
        brokenIn([row], thing).map(({ key = false, at, fix, ...found }) =>
          toldOf(subject, origins, { ...found, key, at: [...path, ...at], fix: fixBelow(fix, path) }),
        ),
      );
    },
  }));
