import type { RequiredEstate } from '../model/require-estate';

/** What a business has from its profile. */
export interface TakenProfile {
  readonly name: string;
  readonly file: string;
  /** Options that are the profile's. */
  readonly has: readonly string[];
  /** Options that the profile says, too, and the business itself says otherwise. */
  readonly instead: readonly string[];
}

/** The profile that a business takes, if it does. */
export function takenBy(
  { estate, origins }: Pick<RequiredEstate, 'estate' | 'origins'>,
  business: string | undefined,
): { readonly profile?: TakenProfile } {
  const [found] = Object.entries(estate.profiles ?? {}).flatMap(([name, { says, takers }]) => {
    const has = business !== undefined && Object.hasOwn(takers, business) ? takers[business] : undefined;
    const file = origins.origin(['profiles', name])?.file ?? '';
    return has ? [{ name, file, has, instead: Object.keys(says).filter((key) => !has.includes(key)) }] : [];
  });
  return found ? { profile: found } : {};
}

/** `profile standard (estate/profiles/standard.yaml): lake, spark; its own in place of the profile's: starrocks`. */
export const takenText = ({ name, file, has, instead }: TakenProfile): string =>
  [
    `profile ${name} (${file}): ${has.length > 0 ? has.join(', ') : 'nothing'}`,
    ...(instead.length > 0 ? [`its own in place of the profile's: ${instead.join(', ')}`] : []),
  ].join('; ');
