import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import { isObject, type Json } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';
import { SLOW } from './tables/habits';

type Work = 'create' | 'update' | 'delete';

interface Short extends Found {
  readonly work: Work;
  readonly has: number;
  readonly needs: number;
}

const MINUTES: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60 };

/** `1h30m` in minutes; undefined where it is none. */
function minutesIn(text: Json | undefined): number | undefined {
  if (typeof text !== 'string' || !/^(\d+(\.\d+)?[smh])+$/.test(text)) return undefined;
  return [...text.matchAll(/([\d.]+)([smh])/g)].reduce((sum, [, amount, unit = 'm']) => sum + Number(amount) * (MINUTES[unit] ?? 0), 0);
}

function worksOf(change: Change): Work[] {
  const action = actionOf(change);
  if (action === 'replace') return ['delete', 'create'];
  return action === 'create' || action === 'update' || action === 'delete' ? [action] : [];
}

/** What waits shorter than its service takes: Terraform then gives up half-way, and what it made is tainted. */
function shortIn(context: Context): Short[] {
  return context.working
    .filter(({ inner, type }) => inner === undefined && isKnownType(type))
    .flatMap((change) => {
      const row = SLOW.find(({ type }) => type === change.type);
      if (row === undefined) return [];
      // Null where nothing is written; a plan that does not have it at all says nothing of it.
      const written = (change.change.after ?? change.change.before)?.['timeouts'];
      if (written === undefined) return [];
      return worksOf(change).flatMap((work): Short[] => {
        const has = (isObject(written) ? minutesIn(written[work]) : undefined) ?? facts(change.type).timeoutMinutes[work];
        const needs = row.minutes[work];
        if (has === undefined || needs === undefined || has >= needs) return [];
        return [{ resource: context.nameOf(change), attribute: `timeouts.${work}`, work, has, needs }];
      });
    });
}

const DONE: Readonly<Record<Work, string>> = { create: 'it is made', update: 'it is changed', delete: 'it is deleted' };

export const TIMEOUT_RULES = [
  rule<Short>({
    code: 'plan.timeout.short',
    severity: 'warning',
    holds: 'Terraform waits as long as the service takes',
    source: 'default timeouts of aliyun/alicloud 1.289.0 against what the constructs here wait',
    find: shortIn,
    message: ({ resource, work, has, needs }) =>
      `${called(resource)}: Terraform waits ${Math.round(has)} minutes until ${DONE[work]}, which may take ${needs}: it would give up half-way`,
    fix: ({ work, needs }) => `timeouts { ${work} = "${needs * 2}m" }`,
  }),
];
