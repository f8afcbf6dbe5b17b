import type { Format } from '@lakewright/provider-knowledge/conform/format';

const FORM = /^([+-]?(?:\d+\.?\d*|\.\d+))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d+)?$/;
const TIMES: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** An amount of something: `500m`, `2Gi`, `1e3`. */
export const QUANTITY: Format = {
  wrong: (text) =>
    FORM.test(text) ? undefined : `quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'`,
  allowed: 'a quantity, for example 500m or 2Gi',
  example: '1',
  other: '2',
};

/** The amount as a number; undefined for what is no quantity. */
export function amountOf(text: string): number | undefined {
  const [, number, unit = ''] = FORM.exec(text) ?? [];
  if (number === undefined) return undefined;
  return /^[eE].*\d/.test(unit) ? Number(`${number}${unit}`) : Number(number) * (TIMES[unit] ?? 1);
}
