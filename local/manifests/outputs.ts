import type { Named } from '../../domain/model';
import { mapValues } from '../../domain/named';
import { type Resources, withoutReferences } from './references';

/** What a stack tells, as Terraform would print it. Outputs name secrets and never hold any. */
export const outputsOf = ({
  output = {},
  resource = {},
}: {
  readonly output?: Named<{ readonly value: unknown }>;
  readonly resource?: Resources;
}): Named<unknown> =>
  mapValues(output, ({ value }) =>
    withoutReferences(value, resource, (address) => {
      throw new TypeError(`an output holds ${address}`);
    }),
  );
