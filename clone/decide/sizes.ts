import { dataAt, eachByEnvironment, isMap, type Plain, schemaAt, bare } from '../../domain/schema/walk';
import { valueByEnvironment } from '../../domain/schema/by-environment';
import { unitOf } from '../../domain/schema/quantities';
import { amountText } from '../../domain/units/text';
import type { Path } from '../../domain/rule';
import type { Business } from '../../model/model';
import { businessFile, type BusinessFile } from '../../model/files/business';
import { type BusinessAround, resolveBusiness } from '../../model/resolve/business';
import { pick } from '../../model/resolve/pick';
import { partAt, type WrittenBusiness } from '../written/written-business';
import { type Entry, rawText } from './entry';
import { modelPath } from './written-at';

/** One business of the source, as it is written and as it is there. */
export interface Copied {
  readonly name: string;
  readonly data: Plain;
  readonly written: WrittenBusiness;
  readonly parsed: BusinessFile;
  readonly model: Business;
}

/** The business as it is in the source, `factor` times as big: nothing counts as written for the copy, so nothing is left as it is. */
export function wanted({ name, parsed, model }: Copied, source: string, around: BusinessAround, factor: number): Business {
  const { value } = pick(businessFile, parsed, source);
  const plain = overlaid(value, (path) => dataAt(model, modelPath(path)));
  return resolveBusiness(name, plain as BusinessFile, { ...around, scale: factor });
}

/** The same data with the numbers that `numberAt` knows. */
function overlaid(value: unknown, numberAt: (path: Path) => unknown, path: Path = []): unknown {
  if (typeof value === 'number') {
    const number = numberAt(path);
    return typeof number === 'number' ? number : value;
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, overlaid(one, numberAt, [...path, key])]));
}

/** Values that the source has by name, for the copy: sizes in proportion, the rest as they are. */
export function ownValues(copied: Copied, source: string, model: Business): Entry[] {
  const { data, written } = copied;
  const entries: Entry[] = [];
  eachByEnvironment(businessFile, data, (path, value) => {
    if (!Object.hasOwn(value, source)) return;
    const at = [...path, source];
    entries.push({ path, text: scaledText(copied, path, model) ?? rawText(partAt(written, path).file, at, value[source]) });
  });
  return entries;
}

/** The size at a path of the file as it is in `model`, if that is another than the source's. */
function scaledText({ data, model: before }: Copied, path: Path, model: Business): string | undefined {
  const at = modelPath(path);
  const [now, then] = [dataAt(model, at), dataAt(before, at)];
  return typeof now === 'number' && now !== then ? sizeText(data, path, now) : undefined;
}

function sizeText(data: Plain, path: Path, amount: number): string {
  const schema = schemaAt(businessFile, data, path);
  const leaf = schema && bare(schema);
  const unit = leaf && unitOf(valueByEnvironment(leaf) ?? leaf);
  return unit ? amountText(amount, unit) : String(amount);
}

/**
 * Sizes beside those of `own` that would come out otherwise than in proportion: what nodes compute is their number times their size, and
 * where one of the two is written for the copy the other is scaled as if nothing had been.
 */
export function besideThem({ data }: Copied, own: readonly Entry[], is: Business, shouldBe: Business): Entry[] {
  const written = new Set(own.map(({ path }) => path.join('\0')));
  const parents = new Map(own.map(({ path }) => [path.slice(0, -1).join('\0'), path.slice(0, -1)]));
  return [...parents.values()].flatMap((parent) =>
    Object.entries((dataAt(data, parent) ?? {}) as Record<string, Plain>).flatMap(([key, value]) => {
      const path = [...parent, key];
      const at = modelPath(path);
      const [now, then] = [dataAt(is, at), dataAt(shouldBe, at)];
      if (written.has(path.join('\0')) || isMap(value) || typeof then !== 'number' || now === then) return [];
      return [{ path, text: sizeText(data, path, then) }];
    }),
  );
}
