import type { CopiedBusiness } from '../decide/business';
import { type Entry, entryEdit } from '../decide/entry';
import { edited } from '../edit/text-edit';
import type { Refusal } from '../refusal';
import { fileOf } from './files';
import { partAt, type WrittenBusiness } from './written-business';

/** Texts of profiles with what a copy's businesses have of their own in them, or what stands against that. */
export interface ProfileTexts {
  readonly files: ReadonlyMap<string, string>;
  readonly refusals: readonly Refusal[];
}

interface Asked {
  readonly business: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Writes values for the copy into profiles. A value in a profile is there for all businesses that take it, so all of them have to ask for
 * the same one; otherwise that is refused.
 * @param all businesses as they were before
 */
export function profileTexts(
  all: readonly { readonly written: WrittenBusiness; readonly copy: Pick<CopiedBusiness, 'entries'> }[],
  target: string,
  folder: string,
): ProfileTexts {
  const files = new Map<string, string>();
  const refusals: Refusal[] = [];
  const owners = new Map(all.flatMap(({ written: { profile } }) => (profile ? [[profile.owner, profile] as const] : [])));
  for (const [owner, part] of owners) {
    const takers = all.filter(({ written }) => written.profile?.owner === owner);
    const union = new Map<string, Entry>();
    const asked = takers.map(({ written, copy }): Asked => {
      const entries = copy.entries.filter(({ path }) => partAt(written, path).owner === owner);
      return { business: written.name, entries: new Map(entries.map((entry) => [entry.path.join('.'), entry])) };
    });
    for (const [path, entry] of asked.flatMap(({ entries }) => [...entries])) {
      const first = union.get(path);
      const concerned = takers.filter(({ written }) => written.has.includes(entry.path[0] ?? '')).map(({ written }) => written.name);
      const others = asked.filter(({ business, entries }) => concerned.includes(business) && entries.get(path)?.text !== entry.text);
      if (first === undefined && others.length > 0)
        refusals.push(
          differs(
            folder,
            owner,
            entry,
            target,
            others.map(({ business }) => business),
          ),
        );
      union.set(path, first ?? entry);
    }
    files.set(
      fileOf(owner),
      edited(
        part.file.text,
        [...union.values()].map((entry) => entryEdit(part.file, part.data, target, entry)),
      ),
    );
  }
  return { files, refusals };
}

const differs = (folder: string, owner: string, { path, text }: Entry, target: string, others: readonly string[]): Refusal => ({
  at: `${folder}/${fileOf(owner)}`,
  code: 'clone.profile.differs',
  message: `${path.join('.')} would be ${text} in ${target}, but not for ${others.join(', ')}, who have it from the same profile`,
  fix: `write ${path[0] ?? ''} in ${others.map(fileOf).join(' and ')} itself, in place of the profile's`,
});
