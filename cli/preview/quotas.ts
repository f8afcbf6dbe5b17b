import { SERVICES } from '../../constructs/registry';
import { stackName } from '../../domain/names/scheme';
import type { Estate } from '../../model/model';
import { quotaRows, quotaSums } from '../../model/quota/quota-rows';
import type { Comparison } from '../../preview/from-code/changes';
import { quotaChanges, type QuotaRow } from '../../preview/quota/quota';
import type { QuotaChange } from '../../preview/types/preview';
import { deployedEstate } from '../deployed/deployed-estate';
import type { Meant } from './code';
import { heldIn } from './held';

const titleOf = (key: string): string => SERVICES.find((service) => service.key === key)?.title ?? key;

/** Everything with a quota in the environments of an estate, and what each uses of the account's limits. */
const quotasOf = (estate: Estate, isMeant: Meant): QuotaRow[] =>
  Object.values(estate.environments)
    .filter(({ name }) => isMeant(name))
    .flatMap((environment) => [
      ...quotaRows(environment).map(({ service, owner, name, unit, max }) => ({
        stack: stackName(owner, environment.name),
        what: `${titleOf(service)}: ${name}`,
        unit,
        amount: max,
      })),
      ...quotaSums(environment).map(({ service, unit, used, limit }) => ({
        stack: environment.name,
        what: `${titleOf(service)} of the account`,
        unit,
        amount: used,
        ...(limit === undefined ? {} : { limit }),
      })),
    ]);

/** Quotas that the change moves. What no deployment changes stays as the base says, whatever is written. */
export function quotasBetween(
  { estate: before }: { readonly estate?: Estate },
  after: Estate,
  { changed }: Pick<Comparison, 'changed'>,
  isMeant: Meant,
): QuotaChange[] {
  const kept = deployedEstate(after, heldIn(changed.map(({ plan }) => plan.prior)));
  return quotaChanges(before === undefined ? [] : quotasOf(before, isMeant), quotasOf(kept, isMeant));
}
