import type { Money } from '../../types/money';
import { listed } from '../../../plan';

/** An amount with its sign; cents where they are all there is. */
function signed(amount: number): string {
  const [size, sign] = [Math.abs(amount), amount < 0 ? '-' : '+'];
  const digits = size > 0 && size < 10 ? 2 : 0;
  return `${sign}$${size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** Whether anything is to be said of it. */
export const isMoney = (money: Money | undefined): money is Money =>
  money !== undefined && (isAmount(money.fixed) || isAmount(money.ceiling) || money.unpriced.length > 0);

/** Half a cent is no money: sums of prices leave that behind. */
const isAmount = (amount: number): boolean => Math.abs(amount) >= 0.005;

/** `+$1,200, up to +$3,000 more`, for a cell of a table; empty where nothing changes. */
export function shortMoney(money: Money | undefined): string {
  if (!isMoney(money)) return '';
  const { fixed, ceiling, unpriced } = money;
  const parts = [...(isAmount(fixed) ? [signed(fixed)] : []), ...(isAmount(ceiling) ? [ceilingText(ceiling)] : [])];
  return [...parts, ...(unpriced.length > 0 ? ['not all priced'] : [])].join(', ');
}

/** `+$1,200 a month`, for a line. */
export const monthly = (money: Money): string =>
  shortMoney({ ...money, unpriced: [] }) === ''
    ? `no list price known for ${listed(money.unpriced)}`
    : `${shortMoney({ ...money, unpriced: [] })} a month${money.unpriced.length > 0 ? `, without ${listed(money.unpriced)}` : ''}`;

/** A ceiling is no bill: it is what full use all month would add or save. */
const ceilingText = (ceiling: number): string => `ceiling ${signed(ceiling)}`;

/** The sentence of the header. */
export function moneyLine(money: Money, isKnown: boolean): string {
  if (!isKnown) return 'not known: there is nothing to compare with';
  const { fixed, ceiling, unpriced } = money;
  const missing = unpriced.length === 0 ? '' : `no list price known for ${listed(unpriced, 8)}`;
  if (!isAmount(fixed) && !isAmount(ceiling)) return missing === '' ? 'no difference' : `not known: ${missing}`;
  const parts = [
    ...(isAmount(fixed) ? [`${signed(fixed)} a month`] : []),
    ...(isAmount(ceiling) ? [`${signed(ceiling)} a month at most, if all that is metered ran at its ceiling`] : []),
  ];
  return [parts.join(', and '), ...(missing === '' ? [] : [missing])].join('; ');
}
