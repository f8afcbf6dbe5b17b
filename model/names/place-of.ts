import type { Place } from '../../domain/names/place';
import type { Environment } from '../model';

/** Where an environment, or a business in it, makes its names. */
export const placeOf = (estate: string, { name, names }: Pick<Environment, 'name' | 'names'>, business?: string): Place => ({
  estate,
  environment: name,
  ...(business !== undefined && { business }),
  ...(names && { names }),
});
