import { SERVICES } from '../../constructs/registry';
import { stackName } from '../../domain/names/scheme';
import type { Estate } from '../../model/model';
import { quotaRows, quotaSums } from '../../model/quota/quota-rows';
import type { QuotaRow } from '../../preview/quota/quota';

const titleOf = (key: string): string => SERVICES.find((service) => service.key === key)?.title ?? key;

/** Everything with a quota in the environments of an estate, and what each uses of the account's limits. */
export const quotasOf = (estate: Estate, env: string | undefined): QuotaRow[] =>
  Object.values(estate.environments)
    .filter(({ name }) => env === undefined || name === env)
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
