import { dollars } from '../../domain/text/dollars';
import { table } from '../../terminal/table';
import { DAYS_PER_MONTH } from '../request/ttl';
import type { Expired } from './expired';

/** What is told of one environment that is to go. */
export interface Swept extends Expired {
  /** Stacks in the order in which they are destroyed. */
  readonly destroy: readonly string[];
  /** How many resources they hold; undefined where nobody could look. */
  readonly holds?: number;
  /** List price in US dollars: a month, and since the clone was made. */
  readonly cost: { readonly month: number; readonly upTo: number; readonly soFar?: { readonly least: number; readonly most: number } };
  /** What to call, in this order. */
  readonly commands: readonly string[];
}

/** List price since a clone was made, `days` ago. */
export const soFar = (
  { month, upTo }: { readonly month: number; readonly upTo: number },
  days: number,
): NonNullable<Swept['cost']['soFar']> => ({
  least: (month * days) / DAYS_PER_MONTH,
  most: ((month + upTo) * days) / DAYS_PER_MONTH,
});

/** All of them for a terminal, each with its order and its commands. */
export function sweepText(all: readonly Swept[]): string {
  const rows = all.map((one) => [one.environment, one.expires ?? 'not known', state(one), price(one)]);
  const each = all.map(({ environment, destroy, commands }) =>
    [`${environment}: ${destroy.length === 0 ? 'no stacks' : destroy.join(', then ')}`, ...commands.map((command) => `  ${command}`)].join(
      '\n',
    ),
  );
  return [table(['environment', 'last day', 'is', 'list price so far'], rows), ...each].join('\n\n');
}

function state({ file, holds }: Swept): string {
  const deployed = holds === undefined ? 'nobody could look whether it is deployed' : holds === 0 ? 'not deployed' : `${holds} resources`;
  return file === 'gone' ? `${deployed}, its file is gone` : deployed;
}

function price({ holds, cost: { month, upTo, soFar: spent } }: Swept): string {
  if (holds === 0) return '-';
  if (spent === undefined) return `${dollars(month)} to ${dollars(month + upTo)} a month, nobody knows since when`;
  return spent.most > spent.least ? `${dollars(spent.least)} to ${dollars(spent.most)}` : dollars(spent.least);
}
