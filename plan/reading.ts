import { compare } from '../domain/text/compare';
import { narrowedFor } from './needs/narrowed';
import { removalsOf } from './needs/removals';
import { openTemplates } from './open/open';
import { contextOf } from './rules/context';
import type { AnyRule } from './rules/rule';
import { PLAN_RULES } from './rules/table';
import { shownChanges } from './shown';
import type { Change } from './types/change';
import type { Finding, FindingSeverity } from './types/finding';
import type { PlanInput } from './types/input';
import type { Reading } from './types/reading';

/** Reads what a set of plans will really do. `rules` are those of {@link PLAN_RULES} and whatever a caller adds. */
export function readPlans(input: PlanInput, rules: readonly AnyRule[] = PLAN_RULES): Reading {
  const plans = [...input.plans].sort((a, b) => compare(a.stack, b.stack));
  const changes = openTemplates(plans.flatMap((plan) => [...plan.changes].sort(byAddress)));
  const context = contextOf({ ...input, plans }, changes);
  const found = rules.flatMap((rule, rank) => rule.findings(context).map((finding) => ({ finding, rank })));
  found.sort((a, b) => SEVERITY[a.finding.severity] - SEVERITY[b.finding.severity] || a.rank - b.rank || byResource(a.finding, b.finding));
  const findings = found.map(({ finding }) => finding);
  return {
    changes,
    shown: shownChanges(context),
    findings,
    removals: [...removalsOf(context.hosts), ...narrowedFor(context)],
    leavingHosts: context.hosts.map(({ resource }) => resource),
    exit: exitOf(findings),
  };
}

const SEVERITY: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** 1 comes before 2: what cannot be had at all does not become possible by a permission. */
function exitOf(findings: readonly Finding[]): Reading['exit'] {
  const exits = findings.map(({ exit }) => exit);
  return exits.includes(1) ? 1 : exits.includes(2) ? 2 : 0;
}

const byAddress = (a: Change, b: Change): number => compare(a.address, b.address) || compare(a.deposed ?? '', b.deposed ?? '');

const byResource = (a: Finding, b: Finding): number => compare(keyOf(a), keyOf(b));

const keyOf = ({ resource: { stack, address, inner = '' }, attribute = '', message }: Finding): string =>
  [stack, address, inner, attribute, message].join('\n');
