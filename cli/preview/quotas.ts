import { SERVICES } from '../../constructs/registry';
import { stackName } from '../../domain/names/scheme';
import type { Path } from '../../domain/path';
import type { Position } from '../../domain/problem';
import type { Estate } from '../../model/model';
import type { RequiredEstate } from '../../model/require-estate';
import { quotaRows, quotaSums } from '../../model/quota/quota-rows';
import type { Comparison } from '../../preview/from-code/changes';
import { quotaChanges, type QuotaRow } from '../../preview/quota/quota';
import type { QuotaChange } from '../../preview/types/preview';
import { deployedEstate } from '../deployed/deployed-estate';
import type { Meant } from './code';
import { heldIn } from './held';

const titleOf = (key: string): string => SERVICES.find((service) => service.key === key)?.title ?? key;

/** Everything with a quota in the environments of an estate, and what each uses of the account's limits. */
const quotasOf = (estate: Estate, isMeant: Meant, placeOf: FindPlace): QuotaRow[] =>
  Object.values(estate.environments)
    .filter(({ name }) => isMeant(name))
    .flatMap((environment) => [
      ...quotaRows(environment).map(({ service, owner, name, unit, max, at }) => ({
        ...placed(placeOf(['environments', environment.name, ...at])),
        stack: stackName(owner, environment.name),
        what: `${titleOf(service)}: ${name}`,
        unit,
        amount: max,
      })),
      ...quotaSums(environment).map(({ service, unit, used, limit }) => ({
        ...placed(limit === undefined ? undefined : placeOf(['environments', environment.name, 'limits', service])),
        stack: environment.name,
        what: `${titleOf(service)} of the account`,
        unit,
        amount: used,
        ...(limit === undefined ? {} : { limit }),
      })),
    ]);

type FindPlace = (path: Path) => Position | undefined;
const NOWHERE: FindPlace = () => undefined;
const placed = (place: Position | undefined): Pick<QuotaRow, 'place'> => (place === undefined ? {} : { place });

/** Quotas that the change moves, each where it is written now. What no deployment changes stays as the base says, whatever is written. */
export function quotasBetween(
  { estate: before }: { readonly estate?: Estate },
  after: Pick<RequiredEstate, 'estate' | 'origins'>,
  { changed }: Pick<Comparison, 'changed'>,
  isMeant: Meant,
): QuotaChange[] {
  const kept = deployedEstate(after.estate, heldIn(changed.map(({ plan }) => plan.prior)));
  return quotaChanges(
    before === undefined ? [] : quotasOf(before, isMeant, NOWHERE),
    quotasOf(kept, isMeant, (path) => after.origins.place(path, 'value')),
  );
}
