import type { Preview } from '../../types/preview';
import { countsIn } from './actions';
import { count } from './count';
import { isMoney, moneyLine } from './money';
import { quotasOf, quotaText } from './quotas';
import { fromText, sideText, sideWarnings } from './sides';
import { EXIT_TEXTS, VERDICT_WORDS } from './verdicts';

/** What stands above everything, in every format. */
export interface Header {
  readonly word: string;
  readonly sentence: string;
  /** `origin/main (1a2b3c4) -> working tree, prod, from ...`. */
  readonly between: string;
  readonly counts: readonly { readonly key: string; readonly text: string }[];
  /** `in 4 stacks; 26 others are the same`. */
  readonly where: string;
  /** What has to be known first: an invalid base, files not committed, what deploy would end with. */
  readonly warnings: readonly string[];
  /** Absent where no price is touched. */
  readonly cost?: string;
  readonly costByBusiness: readonly (readonly [business: string, text: string])[];
  readonly quotas: readonly { readonly text: string; readonly exceeded: boolean; readonly place?: string }[];
}

export function headerOf(preview: Preview): Header {
  const { verdict, base, head, environment, counts, stacks, unchanged, cost, costByBusiness, quotas } = preview;
  const isKnown = base.state !== 'invalid' && head.state !== 'invalid';
  return {
    word: VERDICT_WORDS[verdict.word],
    sentence: verdict.sentence,
    between: [`${sideText(base)} -> ${sideText(head)}`, ...(environment === undefined ? [] : [environment]), fromText(preview)].join(', '),
    counts: countsIn(counts),
    where: `${stacks.length === 0 ? 'in no stack' : `in ${count(stacks.length, 'stack')}`}${sameText(unchanged)}`,
    warnings: [
      ...sideWarnings(preview),
      ...(EXIT_TEXTS[verdict.exit] === '' || verdict.word === 'unknown' ? [] : [EXIT_TEXTS[verdict.exit]]),
    ],
    ...(verdict.word === 'nothing' && !isMoney(cost)
      ? {}
      : { cost: isEvenedOut(preview) ? 'no difference in sum' : moneyLine(cost, isKnown) }),
    costByBusiness: costsOf(costByBusiness),
    quotas: quotasOf(quotas.filter((quota) => !isOfClone(quota, stacks))).map((quota) => ({
      text: `${quota.stack}: ${quotaText(quota)}`,
      exceeded: quota.exceeded,
      ...(quota.place === undefined ? {} : { place: `${quota.place.file}:${quota.place.line}` }),
    })),
  };
}

/** What costs more and what costs less are the same to the cent; then the single changes say how much. */
const isEvenedOut = ({ cost, stacks }: Preview): boolean =>
  !isMoney(cost) && stacks.some(({ changes }) => changes.some((change) => isMoney(change.cost)));

/** Each size of a clone is in its own report; what the account has left is told here. */
const isOfClone = ({ stack, before, exceeded }: Preview['quotas'][number], stacks: Preview['stacks']): boolean =>
  before === undefined && !exceeded && stacks.some(({ name, cloneOf }) => name === stack && cloneOf !== undefined);

const sameText = (unchanged: number): string =>
  unchanged === 0 ? '' : `; ${count(unchanged, 'other')} ${unchanged === 1 ? 'is' : 'are'} the same`;

/** One business alone says no more than the sum does. */
function costsOf(byBusiness: Preview['costByBusiness']): Header['costByBusiness'] {
  const costs = Object.entries(byBusiness).filter(([, money]) => isMoney(money));
  if (costs.length < 2) return [];
  return costs.sort(([, a], [, b]) => weight(b) - weight(a)).map(([business, money]) => [business, moneyLine(money, true)]);
}

const weight = ({ fixed, ceiling }: { readonly fixed: number; readonly ceiling: number }): number => Math.abs(fixed) + Math.abs(ceiling);
