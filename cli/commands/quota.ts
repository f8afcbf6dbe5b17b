import { type Command, Option } from 'commander';
import type { Environment } from '../../model/model';
import { type QuotaRow, type QuotaSum, quotaRows, quotaSums } from '../../model/quota/quota-rows';
import { requireEstate } from '../../model/require-estate';
import { estateOption } from '../estate-option';
import { environmentsOf } from '../../stacks/select-stacks';
import { print, printJson } from '../../terminal/print';
import { table } from '../../terminal/table';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly format: 'text' | 'json';
}

interface Quotas {
  readonly environment: string;
  readonly rows: readonly QuotaRow[];
  readonly sums: readonly QuotaSum[];
}

/** `lakewright quota`: who may use how much, per environment, against the account's limits. */
export function define(command: Command): void {
  estateOption(command)
    .option('--env <name>', 'only this environment')
    .addOption(new Option('--format <kind>', 'json prints one JSON document').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  npx lakewright quota --env prod')
    .action(quota);
}

function quota({ estate: dir, env, format }: Options): void {
  const quotas = environmentsOf(requireEstate(dir).estate, env).map(quotasOf);
  if (format === 'json') printJson(quotas);
  else print(quotas.map(text).join('\n\n'));
}

const quotasOf = (environment: Environment): Quotas => ({
  environment: environment.name,
  rows: quotaRows(environment),
  sums: quotaSums(environment),
});

const amount = (value: number, unit: string): string => `${value.toLocaleString('en-US')} ${unit}`;

function text({ environment, rows, sums }: Quotas): string {
  const body = rows.map(({ service, owner, name, min, max, unit, schedule = {} }) => [
    service,
    owner,
    name,
    min === undefined ? '' : amount(min, unit),
    amount(max, unit),
    Object.entries(schedule)
      .map(([window, value]) => `${window} ${amount(value, unit)}`)
      .join(', '),
  ]);
  const totals = sums.filter(({ used, limit }) => used > 0 || limit !== undefined).map(sumText);
  const listed =
    body.length > 0 ? table(['service', 'owner', 'what', 'min', 'max', 'schedule'], body, ['min', 'max']) : 'nothing with a quota';
  return `${environment}\n\n${[listed, totals.join('\n')].filter(Boolean).join('\n\n')}`;
}

function sumText({ service, used, limit, unit }: QuotaSum): string {
  if (limit === undefined) return `${service}: ${amount(used, unit)}, no limit in the environment file`;
  return `${service}: ${amount(used, unit)} of ${amount(limit, unit)} (${Math.round((100 * used) / limit)} %)`;
}
