import { roleArn } from '../../domain/account';
import type { DescribedPart, DescribedWhole } from '../../domain/live';
import type { Path } from '../../domain/path';
import { placeOf as placeIn } from '../names/place-of';
import type { Business, Environment, Estate } from '../model';
import { sectionsOf } from '../sections';

/** What only the API of a service shows, of one business in an environment. */
export interface PlacedWhole extends DescribedWhole {
  readonly environment: string;
  readonly region: string;
  /** ARN of the role that the environment's account is worked on by. */
  readonly role?: string | undefined;
  readonly owner: string;
  /** The path in the model of what a part is described by, or of a value of it. */
  placeOf(part: DescribedPart, below?: Path): Path;
}

/** Everything in an environment that a service's API would have to show as it is described; nothing on a Kubernetes. */
export const liveWholes = (estate: Pick<Estate, 'name'>, environment: Environment, now?: number): readonly PlacedWhole[] =>
  Object.values(environment.businesses).flatMap((business) => wholesOf(estate, environment, business, now));

/** The same of one business. */
export function wholesOf(estate: Pick<Estate, 'name'>, environment: Environment, business: Business, now?: number): readonly PlacedWhole[] {
  const { name, region, target, account, timeZone, schedules } = environment;
  if (target === 'kubernetes') return [];
  const role = account && roleArn(account);
  const place = placeIn(estate.name, environment, business.name);
  return sectionsOf(business, 'business').flatMap(({ service: { key }, side, model }) => {
    const wholes = side.live?.(model, { place, timeZone, schedules, ...(now === undefined ? {} : { now }) }) ?? [];
    const placeOf: PlacedWhole['placeOf'] = (part, below = []) => [
      'environments',
      name,
      'businesses',
      business.name,
      key,
      ...part.at,
      ...below,
    ];
    return wholes.map((whole) => ({ ...whole, environment: name, region, role, owner: business.name, placeOf }));
  });
}
