import { isStateful } from '@lakewright/provider-knowledge/protection';
import type { RiskRow } from '../../domain/tables';
import { type AttributeDiff, type Change, destroys, isDisposableStack, lostWith, rosFacts, type ShownChange } from '../../plan';
import type { Money } from '../types/money';
import { worstOf } from '../types/risk';
import { grantsMore } from './grants-more';
import { lifecyclePrefix } from './lifecycle-prefix';
import { OTHERWISE, TAKEN } from './rows/taken';
import { UPDATED } from './rows/updated';

/** What is known of a change besides what is shown of it. */
export interface Rating {
  readonly change: Pick<Change, 'inner' | 'change'> | undefined;
  readonly cost: Money | undefined;
  /** Attributes whose new value nobody sends, or nobody takes. */
  readonly unsent: ReadonlySet<string>;
}

/** What a change puts at stake, and why, in one line. The same change is always rated the same. */
export function rate(shown: ShownChange, rating: Rating): RiskRow {
  const { action } = shown;
  if (action === 'delete' || action === 'replace') return taken(shown, rating);
  if (action === 'forget') return { risk: 'metadata', why: 'it leaves the state and stays in the cloud; nothing manages it any more' };
  if (action === 'no-op')
    return { risk: 'metadata', why: shown.importing ? 'it is taken into the state as it is' : 'its address changes, nothing else' };
  const money = costs(rating.cost);
  if (action === 'create') return money ?? { risk: 'metadata', why: 'it is new; nothing that is there notices' };
  return worstOf([...updated(shown, rating), ...(money === undefined ? [] : [money])]) ?? IN_PLACE;
}

const IN_PLACE: RiskRow = { risk: 'metadata', why: 'it changes in place; nothing stops' };

function taken({ action, resource: { type }, diffs }: ShownChange, { change }: Rating): RiskRow {
  const because = action === 'replace' ? anewBecause(diffs) : '';
  if (change !== undefined && action === 'replace' && !destroys(change))
    return {
      risk: 'outage',
      why: `${because}the old one leaves the state and stays in the cloud with what it holds, managed by nothing; what comes is empty`,
    };
  const inner = change?.inner;
  if (
    inner === undefined
      ? isStateful(type) && !(change !== undefined && isDisposable(type, change))
      : rosFacts(type)?.lost !== undefined && !inner.retained
  )
    return { risk: 'data-loss', why: `${because}it takes with it ${lostWith(type)}${action === 'replace' ? '; what comes is empty' : ''}` };
  if (inner?.retained === true && rosFacts(type)?.lost !== undefined)
    return {
      risk: 'outage',
      why: `${because}its template retains it: what it holds stays in the cloud, managed by nothing${action === 'replace' ? '; what comes is empty' : ''}`,
    };
  const { risk, why } = TAKEN.find((one) => one.type.test(type)) ?? OTHERWISE;
  const end = action === 'replace' ? ' while it is away' : ' from then on';
  return { risk, why: `${because}${why}${risk === 'outage' ? end : ''}` };
}

const isDisposable = (type: string, { change: { before } }: Pick<Change, 'change'>): boolean =>
  type === 'alicloud_ros_stack' && isDisposableStack(before);

/** `topic is another: it is made anew, and `. */
function anewBecause(diffs: readonly AttributeDiff[]): string {
  const fixed = diffs.filter(({ replaces }) => replaces).map(({ path }) => path);
  if (fixed.length === 0) return 'made anew: ';
  return `${fixed.slice(0, 2).join(' and ')}${fixed.length > 2 ? ' and more' : ''} cannot change in place, so it is made anew: `;
}

function updated({ resource: { type }, diffs }: ShownChange, { unsent, change }: Rating): RiskRow[] {
  const more = grantsMore(change?.change.after, diffs);
  return diffs.flatMap((diff): RiskRow[] => {
    if (isWithin(diff.path, unsent)) return [{ risk: 'metadata', why: `${diff.path} is not done: nothing happens` }];
    if (diff.harmless !== undefined) return [];
    const path = diff.path.replace(/\[[^\]]*\]/g, '');
    return UPDATED.filter(
      (row) => row.type.test(type) && row.attribute.test(path) && (row.when?.({ ...diff, grantsMore: more }) ?? true),
    ).map(({ risk, why }) => ({
      risk,
      why: typeof why === 'string' ? why : why({ ...diff, prefix: lifecyclePrefix(change?.change.after, diff.path) }),
    }));
  });
}

/** Whether a path is one of those, or leads further into one. */
const isWithin = (path: string, others: ReadonlySet<string>): boolean =>
  [...others].some((other) => path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`));

function costs(money: Money | undefined): RiskRow | undefined {
  if (money === undefined) return undefined;
  const amount = money.fixed + money.ceiling;
  if (amount < 0) return { risk: 'cost', why: 'it costs less from then on' };
  return { risk: 'cost', why: amount > 0 ? 'it costs more from then on' : 'it costs something else; no list price is known' };
}
