import type { RiskWord } from '../../domain/tables';

export type Risk = RiskWord;

/** Worst first. */
export const RISKS: readonly Risk[] = ['data-loss', 'outage', 'restart', 'cost', 'metadata'];

/** Worst first. */
export const byRisk = (a: Risk, b: Risk): number => RISKS.indexOf(a) - RISKS.indexOf(b);

/** The worst of several, the first of those that are equally bad. */
export const worstOf = <T extends { readonly risk: Risk }>(rows: readonly T[]): T | undefined =>
  rows.reduce<T | undefined>((found, row) => (found === undefined || byRisk(row.risk, found.risk) < 0 ? row : found), undefined);
