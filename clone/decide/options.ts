import { SERVICES } from '../../constructs/registry';
import type { ClonedOption } from '../../domain/cloned';
import { dataAt, type Plain } from '../../domain/schema/walk';
import type { Decision, Question, Sayings } from './decision';
import { reason } from './decision';
import type { Entry } from './entry';
import { effective, inSection, removalsIn } from './written-at';

/** What is decided about the options of one business. */
export interface Decided {
  readonly entries: readonly Entry[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
}

const off = (path: readonly string[]): Entry => ({ path: [...path, 'enabled'], text: 'false', otherwise: 'true' });

/** Options that services have rows about, what the estate leaves out, and who may be destroyed: in a copy everything. */
export function decideOptions(business: string, data: Plain, source: string, sayings: Sayings): Decided {
  const decided = SERVICES.flatMap(({ key, business: side }) =>
    (side?.cloned ?? []).flatMap((row) => inSection(data, key, row.at).map((path) => decide(business, data, source, sayings, row, path))),
  );
  const removals = removalsIn(data)
    .filter((path) => effective(data, path, source) === 'retain')
    .map((path) => ({
      entries: [{ path, text: 'destroy' }],
      decisions: [{ what: name(business, path), does: 'changed', why: 'a copy may be taken down' } satisfies Decision],
      questions: [],
    }));
  const all = [...decided, ...removals, ...leftOut(business, data, sayings)];
  return {
    entries: all.flatMap(({ entries }) => entries),
    decisions: all.flatMap(({ decisions }) => decisions),
    questions: all.flatMap(({ questions }) => questions),
  };
}

const name = (business: string, path: readonly string[]): string => [business, ...path].join('.');
const NOTHING: Decided = { entries: [], decisions: [], questions: [] };

function decide(business: string, data: Plain, source: string, { keep }: Sayings, row: ClonedOption, path: readonly string[]): Decided {
  const what = name(business, path);
  const value = effective(data, path, source);
  if (value === undefined || (row.does === 'write' && value === row.value)) return NOTHING;
  const kept = reason(keep, what);
  if (kept !== undefined) return { ...NOTHING, decisions: [{ what, does: 'kept', why: kept }] };
  switch (row.does) {
    case 'write':
      return { ...NOTHING, entries: [{ path, text: String(row.value) }], decisions: [{ what, does: 'changed', why: row.why }] };
    case 'leave-out':
      return { ...NOTHING, entries: [off(path)], decisions: [{ what, does: 'skipped', why: row.why }] };
    case 'share':
      return { ...NOTHING, decisions: [{ what, does: 'shared', why: row.why }] };
    case 'ask':
      return { ...NOTHING, questions: [{ what, why: row.why }] };
  }
}

/** What the estate says is left out: `lending.starrocks`, or `starrocks` of every business. */
function leftOut(business: string, data: Plain, { leaveOut }: Sayings): Decided[] {
  return [...leaveOut].flatMap(([what, why]) => {
    const [first = '', ...rest] = what.split('.');
    const path = first === business ? rest : [first, ...rest];
    if (path.length === 0 || dataAt(data, path) === undefined) return [];
    return [{ ...NOTHING, entries: [off(path)], decisions: [{ what: name(business, path), does: 'skipped' as const, why }] }];
  });
}
