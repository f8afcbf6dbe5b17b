import type { Position } from '../../domain/problem';
import type { QuotaChange } from '../types/preview';

/** One size of one side: a queue, a workspace, the sum of an account. */
export interface QuotaRow {
  readonly stack: string;
  readonly what: string;
  readonly unit: string;
  readonly amount: number;
  readonly limit?: number;
  /** Where it is written; absent where it is no more, and for what is written in many places. */
  readonly place?: Position;
}

/** Quotas that differ, and those that are exceeded whether or not they differ. */
export function quotaChanges(before: readonly QuotaRow[], after: readonly QuotaRow[]): QuotaChange[] {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const row = now ?? old;
    if (row === undefined) return [];
    const exceeded = now?.limit !== undefined && now.amount > now.limit;
    if (old?.amount === now?.amount && old?.limit === now?.limit && !exceeded) return [];
    return [
      {
        stack: row.stack,
        what: row.what,
        unit: row.unit,
        ...(old === undefined ? {} : { before: old.amount }),
        ...(now === undefined ? {} : { after: now.amount }),
        ...(now?.limit === undefined ? {} : { limit: now.limit }),
        exceeded,
        ...(now?.place === undefined ? {} : { place: now.place }),
      },
    ];
  });
}

const byKey = (rows: readonly QuotaRow[]): ReadonlyMap<string, QuotaRow> =>
  new Map(rows.map((row) => [`${row.stack}\n${row.what}\n${row.unit}`, row]));
