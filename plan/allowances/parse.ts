import type { Position, Problem, Severity } from '../../domain/problem';
import type { WrittenEntry } from '../../domain/written-entry';
import type { Allowance } from '../types/allowance';

/** What the entries of `allowances.yaml` say, and what is wrong with them. */
export interface ParsedAllowances {
  /** Those that are well formed, expired ones too. */
  readonly allowances: readonly Allowance[];
  readonly problems: readonly Problem[];
}

const MEMBERS = ['resource', 'why', 'by', 'until'] as const;
type Member = (typeof MEMBERS)[number];

const NEEDED: Readonly<Record<Member, string>> = {
  resource: 'what may be lost: stack/address, as the finding prints it',
  why: 'the reason, for whoever reads this later',
  by: 'who answers for it',
  until: 'the last day on which it holds, for example 2026-12-31',
};
const RESOURCE = /^[^/\s]+\/[^\s#]+(#[\w-]+)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads the entries of `allowances.yaml`; `today` is a day such as `2026-11-28`. */
export function parseAllowances(entries: readonly WrittenEntry[], today: string): ParsedAllowances {
  const read = entries.map((entry) => ({ entry, ...readEntry(entry) }));
  const allowances = read.flatMap(({ allowance }) => allowance ?? []);
  return {
    allowances,
    problems: [...read.flatMap(({ problems }) => problems), ...expired(allowances, today), ...repeated(allowances)],
  };
}

function readEntry({ data, at }: WrittenEntry): { readonly allowance?: Allowance; readonly problems: readonly Problem[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [problem('allowance.shape', at(), 'an allowance is a map', `write ${MEMBERS.join(', ')}`)] };
  }
  const given = data as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).filter((key) => !MEMBERS.some((member) => member === key));
  const problems = [
    ...unknown.map((key) => problem('allowance.key.unknown', at(key), `an allowance has no '${key}'`, `write only ${MEMBERS.join(', ')}`)),
    ...MEMBERS.flatMap((member) => memberProblem(member, given[member], at)),
  ];
  if (problems.length > 0) return { problems };
  const text = (member: Member): string => String(given[member]);
  return {
    allowance: { resource: text('resource'), why: text('why'), by: text('by'), until: text('until'), place: at('resource') },
    problems: [],
  };
}

function memberProblem(member: Member, value: unknown, at: WrittenEntry['at']): Problem[] {
  if (typeof value !== 'string' || value.trim() === '')
    return [problem('allowance.member.missing', at(member), `'${member}' is missing or no text`, `write ${NEEDED[member]}`)];
  if (member === 'resource' && !RESOURCE.test(value))
    return [problem('allowance.resource.form', at(member), `'${value}' is not stack/address`, `write ${NEEDED.resource}`)];
  if (member === 'until' && !isDay(value))
    return [problem('allowance.until.form', at(member), `'${value}' is not a day`, `write ${NEEDED.until}`)];
  return [];
}

function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const expired = (allowances: readonly Allowance[], today: string): Problem[] =>
  allowances
    .filter(({ until }) => until < today)
    .map(({ resource, until, place }) =>
      problem(
        'allowance.expired',
        place,
        `the allowance for ${resource} ended on ${until}`,
        'remove it, or agree on a later day',
        'warning',
      ),
    );

function repeated(allowances: readonly Allowance[]): Problem[] {
  return allowances
    .filter(({ resource }, index) => allowances.findIndex((other) => other.resource === resource) < index)
    .map(({ resource, place }) => problem('allowance.repeated', place, `there are two allowances for ${resource}`, 'keep one', 'warning'));
}

export function problem(
  code: `allowance.${string}`,
  place: Position | undefined,
  message: string,
  fix: string,
  severity: Severity = 'error',
): Problem {
  return { ...(place ?? { file: 'allowances.yaml', line: 1, column: 1 }), code, severity, message, fix };
}
