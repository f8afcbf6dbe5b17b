import { resolve } from 'node:path';
import { PRICES, SERVICES, TYPES } from '../constructs/registry';
import type { Size } from '../domain/tables';
import { findStates } from '../deploy/states/find';
import { knownStates } from '../deploy/states/known';
import type { UndescribedStack } from '../deploy/states/undescribed';
import type { RequiredEstate } from '../model/require-estate';
import type { QuotaSum } from '../model/quota/quota-rows';
import { sizesOf } from '../preview/measure/sizes';
import { printError } from '../terminal/print';

/** Stacks that only their states know, where environments keep them or all in `folder`. Places that cannot be read are told on stderr: nobody shall think that there is nothing in them. */
export async function undescribedStacks(loaded: RequiredEstate, folder?: string): Promise<readonly UndescribedStack[]> {
  const places = { ...loaded, ...(folder === undefined ? {} : { stateFolder: resolve(folder) }) };
  const { undescribed, unread } = knownStates(await findStates(places), loaded.estate);
  for (const line of unread) printError(`states not looked at: ${line}`);
  return undescribed;
}

/** What a stack that nothing describes still holds of what has a quota. */
export const heldSizes = ({ state: { resources } }: UndescribedStack): readonly Size[] =>
  resources
    .flatMap(({ address, type, attributes }) => sizesOf({ address, type, body: attributes }, TYPES))
    .filter(({ item }) => PRICES[item]?.quota);

/** The sum of a service with what stacks hold that nothing describes: the account counts it as well. */
export function withHeld(sum: QuotaSum, sizes: readonly Size[]): QuotaSum {
  const prices = SERVICES.find(({ key }) => key === sum.service)?.prices ?? {};
  const held = sizes.filter(({ item, unit }) => item in prices && unit === sum.unit).reduce((all, { amount }) => all + amount, 0);
  return { ...sum, used: sum.used + held };
}
