import type { Named } from '../../domain/model';
import type { Business } from '../../model/model';
import { businessFile } from '../../model/files/business';
import { parseYaml } from '../../model/read/parse-yaml';
import { type BusinessAround, resolveBusiness } from '../../model/resolve/business';
import { edited } from '../edit/text-edit';
import { YamlFile } from '../edit/yaml-file';
import type { Sayings } from './decision';
import { type Entry, entryEdit } from './entry';
import { unreachable } from './grants';
import { type Decided, decideOptions } from './options';
import { besideThem, type Copied, ownValues, wanted } from './sizes';

/** A business of the source as it lies in the estate. */
export function copiedFrom(name: string, text: string, model: Business): Copied {
  const { data } = parseYaml(name, text);
  return { name, data, model, file: new YamlFile(text), parsed: businessFile.parse(data) };
}

/** What becomes of one business in the copy. */
export interface CopiedBusiness extends Decided {
  readonly text: string;
  /** As the copy will have it. */
  readonly model: Business;
}

/** Where a copy is made. */
export interface Copying {
  readonly source: string;
  readonly target: string;
  /** Of the copy's sizes to the source's. */
  readonly factor: number;
  /** What of the copy decides how things in it are resolved; its scale is the copy's own. */
  readonly around: BusinessAround;
  readonly sayings: Sayings;
}

/** The businesses of a copy: their files with the values it has of its own. */
export function copyBusinesses(all: readonly Copied[], copying: Copying): Named<CopiedBusiness> {
  const first = all.map((copied) => ({ copied, ...copyBusiness(copied, copying) }));
  const models = Object.fromEntries(first.map(({ copied, model }) => [copied.name, model]));
  return Object.fromEntries(
    first.map(({ copied, entries, ...decided }) => {
      const cut = unreachable(decided.model, copying.target, models);
      const all = lastOf([...entries, ...cut.entries]);
      return [
        copied.name,
        { ...decided, ...withEntries(copied, all, copying), entries: all, decisions: [...decided.decisions, ...cut.decisions] },
      ];
    }),
  );
}

function copyBusiness(copied: Copied, copying: Copying): Decided & { readonly model: Business } {
  const { source, around, factor, sayings } = copying;
  const { entries: decided, ...rest } = decideOptions(copied.name, copied.data, source, sayings);
  const shouldBe = wanted(copied, source, around, factor);
  const own = ownValues(copied, source, shouldBe);
  const { model } = withEntries(copied, [...own, ...decided], copying);
  const beside = besideThem(copied, own, model, shouldBe);
  const entries = [...own, ...beside, ...decided];
  return { ...rest, entries, model: beside.length === 0 ? model : withEntries(copied, entries, copying).model };
}

const lastOf = (entries: readonly Entry[]): Entry[] => [...new Map(entries.map((entry) => [entry.path.join('\0'), entry])).values()];

/** The file with these entries, the later ones winning, and what it then says. */
function withEntries(
  { name, data, file }: Copied,
  entries: readonly Entry[],
  { target, around }: Copying,
): { text: string; model: Business } {
  const text = edited(
    file.text,
    lastOf(entries).map((entry) => entryEdit(file, data, target, entry)),
  );
  const parsed = businessFile.parse(parseYaml(name, text).data);
  return { text, model: resolveBusiness(name, parsed, around) };
}
