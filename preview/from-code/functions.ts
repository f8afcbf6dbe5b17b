import { createHash } from 'node:crypto';
import { isList, type Value } from '@lakewright/provider-knowledge/planning/value';

const list = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);

/** The functions of Terraform whose value can be told here; another one stands for itself. */
export const FUNCTIONS: Readonly<Record<string, (...args: readonly Value[]) => Value>> = {
  jsonencode: (value) => JSON.stringify(value),
  sha256: (text) => createHash('sha256').update(String(text)).digest('hex'),
  substr: (text, from, length) => String(text).substring(Number(from), Number(from) + Number(length)),
  join: (separator, items) => list(items).map(String).join(String(separator)),
  sort: (items) => list(items).map(String).sort(),
  formatlist: (format, items) => list(items).map((item) => String(format).replace('%s', () => String(item))),
  lower: (text) => String(text).toLowerCase(),
  upper: (text) => String(text).toUpperCase(),
  tostring: (value) => String(value),
};
