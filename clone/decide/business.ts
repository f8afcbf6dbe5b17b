import type { Named } from '../../domain/model';
import type { Business } from '../../model/model';
import { type BusinessFile, businessFile } from '../../model/files/business';
import { type BusinessAround, resolveBusiness } from '../../model/resolve/business';
import { edited } from '../edit/text-edit';
import type { Sayings } from './decision';
import { type Entry, entryEdit } from './entry';
import { unreachable } from './grants';
import { type Decided, decideOptions } from './options';
import { fileOf } from '../written/files';
import { partAt, type WrittenBusiness, writtenBusiness } from '../written/written-business';
import { besideThem, type Copied, ownValues, wanted } from './sizes';

/** A business of the source as it lies in the estate's files. */
export function copiedFrom(name: string, texts: ReadonlyMap<string, string>, model: Business): Copied {
  const written = writtenBusiness(name, texts);
  const { data } = written;
  return { name, data, model, written, parsed: parsed(written) };
}

const parsed = ({ data }: WrittenBusiness): BusinessFile => businessFile.parse(data);

/** What becomes of one business in the copy. */
export interface CopiedBusiness extends Decided {
  /** Its own file. */
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
function withEntries({ name, written }: Copied, entries: readonly Entry[], { target, around }: Copying): { text: string; model: Business } {
  const { own, profile } = written;
  const texts = new Map(
    [own, ...(profile ? [profile] : [])].map(({ owner, file, data }) => {
      const here = lastOf(entries).filter(({ path }) => partAt(written, path).owner === owner);
      return [
        fileOf(owner),
        edited(
          file.text,
          here.map((entry) => entryEdit(file, data, target, entry)),
        ),
      ] as const;
    }),
  );
  const model = resolveBusiness(name, parsed(writtenBusiness(name, texts)), around);
  return { text: texts.get(fileOf(name)) ?? '', model };
}
