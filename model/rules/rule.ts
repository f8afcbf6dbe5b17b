import type { Fix } from '../../domain/fix';
import type { Severity } from '../../domain/problem';
import type { FoundProblem } from '../fixes/found';
import type { Origins } from '../places/origins';
import { toldOf } from './told-of';
import type { SubjectKind, Subjects } from './subjects';

/** One row of the rule table. `F` is what was found: the one value, window or name that breaks the rule. */
export interface RuleRow<K extends SubjectKind, F> {
  /** Stable: `<area>.<thing>.<what>`. */
  readonly code: string;
  /** What must hold, in one line: the rule's line in docs/guides/problems.md. */
  readonly holds: string;
  readonly holdsFor: K;
  /** @default 'error' */
  readonly severity?: Severity;
  /** Whether the rule also holds in an environment on a local cluster; most are about the cloud. @default false */
  readonly onKubernetes?: boolean;
  /** Everything that breaks the rule; nothing when it holds. */
  readonly find: (subject: Subjects[K]) => readonly F[];
  /** Path below the subject to point at. */
  readonly at: (found: F) => readonly string[];
  /** Whether to point at the key or at the value. @default 'value' */
  readonly where?: 'key' | 'value';
  readonly message: (subject: Subjects[K], found: F) => string;
  /** Changes below the subject; prose where only a person knows. */
  readonly fix: (subject: Subjects[K], found: F) => Fix;
}

/** A row with its own types forgotten, so that rows of all kinds fit into one table. */
export interface Rule {
  readonly code: string;
  readonly holds: string;
  readonly holdsFor: SubjectKind;
  readonly severity: Severity;
  readonly onKubernetes: boolean;
  readonly problems: (subject: Subjects[SubjectKind], origins: Origins) => FoundProblem[];
}

/** Makes a row. */
export function rule<K extends SubjectKind, F>(row: RuleRow<K, F>): Rule {
  const { code, holds, holdsFor, severity = 'error', onKubernetes = false, where = 'value' } = row;
  return {
    code,
    holds,
    holdsFor,
    severity,
    onKubernetes,
    problems: (any, origins) => {
      const subject = any as Subjects[K];
      return row.find(subject).map((found) =>
        toldOf(subject, origins, {
          at: row.at(found),
          key: where === 'key',
          code,
          severity,
          message: row.message(subject, found),
          fix: row.fix(subject, found),
        }),
      );
    },
  };
}

/** `[value]` when it breaks the rule, otherwise nothing: for rules that can be broken once only. */
export const when = <F>(broken: boolean, found: F): readonly F[] => (broken ? [found] : []);
