import type { Risk } from '../../types/stack-preview';

/** Risks from bad to harmless, and what a reader is told of each. */
export const RISKS: readonly Risk[] = ['data-loss', 'outage', 'restart', 'cost', 'metadata'];

export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  'data-loss': 'data loss',
  outage: 'outage',
  restart: 'restart',
  cost: 'cost',
  metadata: 'harmless',
};

/** What a reader has to see whatever else is folded or left out. */
export const isDangerous = ({ risk }: { readonly risk: Risk }): boolean => risk === 'data-loss' || risk === 'outage';

const RANK: Readonly<Record<Risk, number>> = { 'data-loss': 0, outage: 1, restart: 2, cost: 3, metadata: 4 };

/** The worst of several, where there is any. */
export const worst = (changes: readonly { readonly risk: Risk }[]): Risk | undefined =>
  changes.reduce<Risk | undefined>((found, { risk }) => (found === undefined || RANK[risk] < RANK[found] ? risk : found), undefined);
