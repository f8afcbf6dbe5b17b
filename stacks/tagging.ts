import type { Tags } from '../domain/model';
import type { Business, Environment, Estate } from '../model/model';
import type { LiteralEstate } from './literal-estate';

/** Tags of everything in an environment; a business's stack adds its own. More specific ones win. */
export function tagsOf(estate: LiteralEstate, environment: Environment, business?: Business): Tags {
  return {
    ...estate.tags,
    ...environment.tags,
    ...business?.tags,
    environment: environment.name,
    ...(environment.expires === undefined ? {} : { expires: environment.expires }),
    ...(business ? { business: business.name, owner: business.owner, 'cost-center': business.costCenter } : {}),
    'managed-by': 'lakewright',
  };
}

/** Members of a business that are tags of their own name. */
const OF_THE_BUSINESS: Readonly<Record<string, string>> = { owner: 'owner', 'cost-center': 'costCenter' };

/** Where in the model a tag of a stack comes from; undefined for one that nobody writes. */
export function tagPath(
  estate: Pick<Estate, 'tags'>,
  environment: Environment,
  business: Business | undefined,
  key: string,
): readonly string[] | undefined {
  const root = ['environments', environment.name];
  const owner = business && ['businesses', business.name];
  const member = OF_THE_BUSINESS[key];
  if (owner && member !== undefined) return [...root, ...owner, member];
  if (owner && business.tags[key] !== undefined) return [...root, ...owner, 'tags', key];
  if (environment.tags[key] !== undefined) return [...root, 'tags', key];
  return estate.tags[key] === undefined ? undefined : ['tags', key];
}
