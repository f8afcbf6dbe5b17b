import { joinName } from './physical-name';
import type { NameTemplates } from './template';

/** Where a name is made: the estate's prefix, the environment, and the business if it is one's. */
export interface Place {
  readonly estate: string;
  readonly environment: string;
  readonly business?: string;
  /** How the estate calls things, where it says so. */
  readonly names?: NameTemplates;
}

/** `<estate>-<environment>[-<business>][-<thing>]`: the form of all physical names. */
export const placed = (place: Place, ...rest: readonly (string | undefined)[]): string =>
  joinName(place.estate, place.environment, place.business, ...rest);

/** The environment that a business is in. */
export const inEnvironment = ({ business: _, ...place }: Place): Place => place;

/** The key of a thing that a business has only one of; it leaves no trace in names. */
export const ONLY = 'main';
export const unlessOnly = (key: string): string | undefined => (key === ONLY ? undefined : key);
