/** Owners of what is written: a business, or a profile that several take. */
const PROFILE = 'profile/';
export const profileOwner = (profile: string): string => `${PROFILE}${profile}`;

/** Where a business, or a profile by its {@link profileOwner}, is written, below the estate's folder. */
export const fileOf = (owner: string): string =>
  owner.startsWith(PROFILE) ? `profiles/${owner.slice(PROFILE.length)}.yaml` : `businesses/${owner}.yaml`;

/** The owner of such a file; undefined for any other. */
export function ownerOf(path: string): string | undefined {
  const [, folder, name = ''] = /^(businesses|profiles)\/(.+)\.yaml$/.exec(path) ?? [];
  return folder === undefined ? undefined : folder === 'profiles' ? profileOwner(name) : name;
}
