import type { Problem, Severity } from '../../domain/problem';
import type { Origins } from '../places/origins';
import { foundAt } from './found-at';
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
  /** Rules about the cloud say nothing about a local cluster. @default false */
  readonly onKubernetes?: boolean;
  /** Everything that breaks the rule; nothing when it holds. */
  readonly find: (subject: Subjects[K]) => readonly F[];
  /** Path below the subject to point at. */
  readonly at: (found: F) => readonly string[];
  /** Whether to point at the key or at the value. @default 'value' */
  readonly where?: 'key' | 'value';
  readonly message: (subject: Subjects[K], found: F) => string;
  readonly fix: (subject: Subjects[K], found: F) => string;
}

/** A row with its own types forgotten, so that rows of all kinds fit into one table. */
export interface Rule {
  readonly code: string;
  readonly holds: string;
  readonly holdsFor: SubjectKind;
  readonly severity: Severity;
  readonly onKubernetes: boolean;
  readonly problems: (subject: Subjects[SubjectKind], origins: Origins) => Problem[];
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
      const environment = 'environment' in subject ? { environments: [subject.environment.name] } : {};
      return row.find(subject).map((found) => ({
        ...foundAt(origins, [...subject.path, ...row.at(found)], where),
        code,
        severity,
        message: row.message(subject, found),
        fix: row.fix(subject, found),
        ...environment,
      }));
    },
  };
}

/** `[value]` when it breaks the rule, otherwise nothing: for rules that can be broken once only. */
export const when = <F>(broken: boolean, found: F): readonly F[] => (broken ? [found] : []);
