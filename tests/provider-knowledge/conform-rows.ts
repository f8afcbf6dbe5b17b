import { conform, type ConformCode } from '@lakewright/provider-knowledge/conform';

/** One check of conform with a configuration it must refuse and one it must accept. */
export interface ConformRow {
  readonly code: ConformCode;
  readonly type: string;
  readonly kind?: 'data';
  /** Refused with `code` at `path`, in these words. */
  readonly bad: object;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  /** Accepted without a word; absent where nothing of the type can be. */
  readonly good?: object;
}

/** Two tests per row: the bad one is refused in words, the good one accepted. */
export function testRows(rows: readonly ConformRow[]): void {
  const named = rows.map((row) => [`${row.code} ${row.type} ${row.path}`, row] as const);
  test.each(named)('%s', (_, { code, type, kind, bad, path, message, fix, good }) => {
    const severity = code === 'conform.attribute.deprecated' ? 'warning' : 'error';
    const options = { kind: kind ?? ('resource' as const) };
    expect(conform(type, bad, options)).toContainEqual({ code, path, message, fix, severity });
    if (good !== undefined) expect(conform(type, good, options)).toEqual([]);
  });
}
