import type { Tags } from '../domain/model';
import type { Business, Environment } from '../model/model';
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
