import { RESERVED_OWNERS } from '../../domain/names/scheme';
import { DASHED } from '../../domain/schema/collections';
import { dataAt } from '../../domain/schema/walk';
import { parseYaml } from '../../model/read/parse-yaml';
import { edited } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import type { Refusal } from '../refusal';
import { sourceRefusals } from '../request/check';
import type { ClonedFrom } from '../source';
import { fileOf } from '../written/files';

/** A business that is to become two. */
export interface Splitting {
  /** Where both run. */
  readonly environment: string;
  readonly business: string;
  readonly as: string;
}

/** The files in which a second business like the first runs beside it; none where it does already; or everything against it. */
export function splitBusiness(
  { estate, texts }: ClonedFrom,
  { environment, business, as }: Splitting,
): ReadonlyMap<string, string> | readonly Refusal[] {
  const refusals: Refusal[] = [
    ...sourceRefusals({ estate }, { source: environment, businesses: [business] }),
    ...(DASHED.pattern.test(as) && !RESERVED_OWNERS.includes(as)
      ? []
      : [{ code: 'clone.business.name', message: `no business can be called '${as}'`, fix: `write ${DASHED.hint}` }]),
  ];
  if (refusals.length > 0) return refusals;

  const [file, list] = [fileOf(as), `environments/${environment}.yaml`];
  const copy = withOwnNames(texts.get(fileOf(business)) ?? '', business, as);
  const before = texts.get(file);
  if (before !== undefined && before !== copy)
    return [
      { code: 'clone.business.exists', message: `business '${as}' is there already, and is not this clone`, fix: 'choose another name' },
    ];
  const text = texts.get(list) ?? '';
  const files = new Map([[file, copy]]);
  if (!listed(text).includes(as)) files.set(list, edited(text, [new YamlFile(text).append(['businesses'], as)]));
  return new Map([...files].filter(([path, one]) => texts.get(path) !== one));
}

/** What names its own things by its whole name goes on naming its own. */
const withOwnNames = (text: string, business: string, as: string): string =>
  text.replace(new RegExp(`(?<![\\w/-])${business}/(?=[a-z])`, 'g'), `${as}/`);

function listed(text: string): readonly unknown[] {
  const names = dataAt(parseYaml('environment', text).data, ['businesses']);
  return Array.isArray(names) ? names : [];
}
