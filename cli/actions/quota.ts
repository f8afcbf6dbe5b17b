import type { Estate } from '../../model/model';
import { type QuotaRow, type QuotaSum, quotaRows, quotaSums } from '../../model/quota/quota-rows';
import { type RequiredEstate, requireEstate } from '../../model/require-estate';
import { type Held, deployedEstate } from '../deployed/deployed-estate';
import { BOTH_COUNT, bothText } from '../deployed/option';
import { heldBy } from '../deployed/read-states';
import { environmentsOf } from '../../stacks/select-stacks';
import { print, printJson } from '../../terminal/print';
import { table } from '../../terminal/table';
import { PRICES } from '../../constructs/registry';
import type { Size } from '../../domain/tables';
import type { Live } from './live-quotas';
import { liveText } from '../live/live-text';
import { heldSizes, undescribedStacks, withHeld } from '../undescribed';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly json?: true;
  readonly states?: string;
  readonly live?: true;
  readonly simulate?: true;
}

/** A size as it is written, and as it is deployed where that differs and no deployment changes it. */
interface Row extends Omit<QuotaRow, 'at'> {
  readonly deployed?: number;
}

interface Quotas {
  readonly environment: string;
  readonly rows: readonly Row[];
  /** Of what is deployed where that differs. */
  readonly sums: readonly QuotaSum[];
  /** Stacks that nothing describes any more; the sums count them. */
  readonly undescribed: readonly { readonly stack: string; readonly sizes: readonly Size[] }[];
  /** What the services show, where they were asked. */
  readonly live?: Live;
}

/** `lakewright quota`: who may use how much, per environment, against the account's limits. */
export async function quota({ estate: dir, env, json, states, live, simulate }: Options): Promise<void> {
  const loaded = requireEstate(dir);
  const chosen = environmentsOf(loaded.estate, env).map(({ name }) => name);
  const held = heldBy(loaded, states);
  const left = (await undescribedStacks(loaded, states)).map((one) => ({
    environment: one.ref.environment,
    stack: one.ref.name,
    sizes: heldSizes(one),
  }));
  const gone = left.map(({ environment }) => environment).filter((name) => env === undefined && !(name in loaded.estate.environments));
  const shown = live ? await asked(loaded, chosen, simulate ?? false) : new Map<string, Live>();
  const quotas = [...chosen, ...new Set(gone)].map((name) => {
    const own = left.filter(({ environment }) => environment === name);
    const found = shown.get(name);
    return { ...withUndescribed(quotasOf(loaded.estate, held, name), own), ...(found === undefined ? {} : { live: found }) };
  });
  if (json) printJson(quotas);
  else print(quotas.map(text).join('\n\n'));
}

/** Loads what speaks to services, which takes longer than all the rest. */
function asked(read: RequiredEstate, environments: readonly string[], simulate: boolean): Promise<ReadonlyMap<string, Live>> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed
  return (require('./live-quotas') as typeof import('./live-quotas')).liveQuotas(read, environments, simulate);
}

function withUndescribed(quotas: Omit<Quotas, 'undescribed' | 'live'>, left: Quotas['undescribed']): Quotas {
  const sizes = left.flatMap((one) => one.sizes);
  return {
    ...quotas,
    sums: quotas.sums.map((sum) => withHeld(sum, sizes)),
    undescribed: left.map(({ stack, sizes: own }) => ({ stack, sizes: own })),
  };
}

function quotasOf(estate: Estate, held: Held, name: string): Omit<Quotas, 'undescribed' | 'live'> {
  const [declared, deployed] = [estate, deployedEstate(estate, held)].map(({ environments }) => environments[name]);
  if (!declared || !deployed) return { environment: name, rows: [], sums: [] };
  const now = quotaRows(deployed);
  const rows = quotaRows(declared).map(({ at: _, ...row }, index): Row => {
    const { max } = now[index] ?? row;
    return max === row.max ? row : { ...row, deployed: max };
  });
  return { environment: name, rows, sums: quotaSums(deployed) };
}

/** Rows that fit on a screen; where there are more, the sums come first. */
const SCREEN = 40;

const amount = (value: number, unit: string): string => `${value.toLocaleString('en-US')} ${unit}`;

function text({ environment, rows, sums, undescribed, live }: Quotas): string {
  const body = rows.map(({ service, owner, name, min, max, deployed, unit, schedule = {} }) => [
    service,
    owner,
    name,
    min === undefined ? '' : amount(min, unit),
    bothText(amount(max, unit), deployed === undefined ? undefined : amount(deployed, unit)),
    Object.entries(schedule)
      .map(([window, value]) => `${window} ${amount(value, unit)}`)
      .join(', '),
  ]);
  const totals = sums.filter(({ used, limit }) => used > 0 || limit !== undefined).map(sumText);
  const listed =
    body.length > 0 ? table(['service', 'owner', 'what', 'min', 'max', 'schedule'], body, ['min', 'max']) : 'nothing with a quota';
  const note = rows.some(({ deployed }) => deployed !== undefined) ? BOTH_COUNT : '';
  const left = undescribed.map(undescribedText).join('\n');
  const order = body.length > SCREEN ? [totals.join('\n'), listed] : [listed, totals.join('\n')];
  return `${environment}\n\n${[...order, left, note, live === undefined ? '' : liveText(live)].filter(Boolean).join('\n\n')}`;
}

function undescribedText({ stack, sizes }: Quotas['undescribed'][number]): string {
  const held = sizes.map(({ item, amount: value, unit }) => `${PRICES[item]?.title ?? item} ${amount(value, unit)}`).join(', ');
  return `${stack}: nothing describes it any more; it holds ${held === '' ? 'nothing with a quota' : `${held}, which counts`}: npx lakewright destroy --stack ${stack}`;
}

function sumText({ service, used, limit, unit }: QuotaSum): string {
  if (limit === undefined) return `${service}: ${amount(used, unit)}, no limit in the environment file`;
  return `${service}: ${amount(used, unit)} of ${amount(limit, unit)} (${Math.round((100 * used) / limit)} %)`;
}
