import { dataAt, isMap } from '../../domain/schema/walk';
import type { Estate } from '../model';
import type { FolderProfiles } from '../rules/subjects';
import type { EstateSource } from './read-folder';
import type { WholeBusiness } from './with-profile';

/** What profiles say, and who has what of it; nothing where there is none. */
export function profilesOf(profiles: ReadonlyMap<string, EstateSource>, businesses: readonly WholeBusiness[]): Pick<Estate, 'profiles'> {
  if (profiles.size === 0) return {};
  const entries = [...profiles].map(([name, { data }]) => {
    const says = Object.fromEntries(Object.entries(isMap(data) ? data : {}).map(([key, value]) => [key, JSON.stringify(value)]));
    const takers = businesses.filter(({ profile }) => profile === name).map(({ file, has }) => [file.name, has] as const);
    return [name, { says, takers: Object.fromEntries(takers) }] as const;
  });
  return { profiles: Object.fromEntries(entries) };
}

/** Who takes which profile, for the rules about that. */
export const takenProfiles = (profiles: readonly EstateSource[], businesses: readonly WholeBusiness[]): FolderProfiles => ({
  names: profiles.map(({ name }) => name),
  nested: profiles.flatMap(({ name, data }) => (dataAt(data, ['profile']) === undefined ? [] : [name])),
  taken: businesses.flatMap(({ file, profile }) => (profile === undefined ? [] : [{ business: file.name, profile }])),
  allTakers: businesses.every(({ file, profile, isWhole }) => file.readable && (isWhole || profile !== undefined)),
});

/** A profile takes no other: what is said of that key is a rule's to say. */
export const withoutProfile = (file: EstateSource): EstateSource => ({
  ...file,
  told: new Set([...file.told, JSON.stringify(['profile'])]),
});
