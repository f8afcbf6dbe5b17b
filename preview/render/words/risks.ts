import { type Risk, worstOf } from '../../types/risk';

/** What a reader is told of each. */
export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  'data-loss': 'data loss',
  outage: 'outage',
  restart: 'restart',
  cost: 'cost',
  metadata: 'harmless',
};

/** What a reader has to see whatever else is folded or left out. */
export const isDangerous = ({ risk }: { readonly risk: Risk }): boolean => risk === 'data-loss' || risk === 'outage';

/** The risk of the worst of several, where there is any. */
export const worst = (changes: readonly { readonly risk: Risk }[]): Risk | undefined => worstOf(changes)?.risk;
