/** Rules in both worlds: an estate's YAML, told with file and line, and a construct, told with its path. */
import { type Fix, fixBelow } from './fix';
import type { Named } from './model';
import type { Path } from './path';

export type { Path } from './path';

/** One way in which a subject breaks a rule. */
export interface Broken {
  /** Option below the subject, named alike in YAML and in the construct's options. */
  readonly at: Path;
  /** Point at the option's key, not at its value. */
  readonly key?: true;
  /** A person's words, with the value got. */
  readonly message: string;
  /** Changes below the subject; prose where only a person knows. */
  readonly fix: Fix;
}

type Verdict = Broken | readonly Broken[] | false | undefined;

/** One rule about a thing, as data: adding a rule is adding a row, and every row has a test that breaks it. */
export interface Rule<Subject> {
  /** Stable: `<service>.<thing>.<what>`. */
  readonly code: `${string}.${string}`;
  /** What must hold: the rule's line in docs/guides/problems.md. */
  readonly holds: string;
  /** @default 'error' */
  readonly severity?: 'error' | 'warning';
  /** Whether the rule also holds in an environment on a local cluster; most are about the cloud. @default false */
  readonly onKubernetes?: true;
  broken(subject: Subject): Verdict;
}

/** What any rule may look at beside its subject. */
export interface Around {
  readonly estate: string;
  /** ISO date. */
  readonly today: string;
  readonly environment: {
    readonly name: string;
    readonly production: boolean;
    readonly region: string;
    readonly zones: readonly string[];
    readonly schedules: 'active' | 'paused';
  };
  /** The business, or `shared`. */
  readonly owner: string;
  /** The service's own side in the environment's `shared`; undefined where there is none. */
  readonly shared: unknown;
  /** Workload, then verb, then what is named; empty in `shared`. */
  readonly workloads: Named<Named<readonly string[]>>;
}

/** What a rule found, and which rule it was. */
export interface Found extends Broken {
  readonly code: string;
  readonly severity: 'error' | 'warning';
}

/** A rule with the things of a model it is about. */
export interface Bound<Model> {
  readonly code: string;
  readonly holds: string;
  readonly severity: 'error' | 'warning';
  readonly onKubernetes: boolean;
  find(model: Model, around: Around): readonly Found[];
}

const NOTHING: readonly Broken[] = [];

function listed(verdict: Verdict): readonly Broken[] {
  if (!verdict) return NOTHING;
  return 'message' in verdict ? [verdict] : verdict;
}

/** What breaks a table of rules, in the order of the table. */
export function brokenIn<S>(rules: readonly Rule<S>[], subject: S): readonly Found[] {
  const found: Found[] = [];
  for (const rule of rules)
    for (const broken of listed(rule.broken(subject))) found.push({ ...broken, code: rule.code, severity: rule.severity ?? 'error' });
  return found;
}

/**
 * Finds the subjects of a model once for all rules of a table. Every rule is asked about one model before the next model comes, so it is
 * enough to keep the last result.
 */
function lastOf<M, S>(things: (model: M, around: Around) => Iterable<S>): (model: M, around: Around) => readonly S[] {
  let last: { readonly model: M; readonly around: Around; readonly found: readonly S[] } | undefined;
  return (model, around) => {
    if (last?.model !== model || last.around !== around) last = { model, around, found: [...things(model, around)] };
    return last.found;
  };
}

/** A table of rules with where its subjects are: `things` finds them in a model, each with the path that leads to it. */
export function about<M, S>(
  things: (model: M, around: Around) => Iterable<readonly [Path, S]>,
  rules: readonly Rule<S>[],
): readonly Bound<M>[] {
  const found = lastOf(things);
  return rules.map((rule) => ({
    code: rule.code,
    holds: rule.holds,
    severity: rule.severity ?? 'error',
    onKubernetes: rule.onKubernetes ?? false,
    find: (model, around) =>
      found(model, around).flatMap(([path, subject]) =>
        brokenIn([rule], subject).map((found) => ({ ...found, at: [...path, ...found.at], fix: fixBelow(found.fix, path) })),
      ),
  }));
}
