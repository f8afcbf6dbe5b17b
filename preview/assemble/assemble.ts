import type { Problem } from '../../domain/problem';
import type { Reading } from '../../plan';
import { sumOfMoney } from '../cost/money';
import type { Money } from '../types/money';
import type { Disagreement, Preview, QuotaChange, Verdict } from '../types/preview';
import type { Side, StackPreview } from '../types/stack-preview';
import { type Judging, ratedChanges } from './changes';
import { countsOf, verdictOf } from './verdict';

/** What is known of a stack before its changes are. */
export type StackFacts = Omit<StackPreview, 'changes' | 'cost'>;

/** Everything a preview is put together from. */
export interface Assembling extends Judging {
  readonly from: Preview['from'];
  readonly base: Side;
  readonly head: Side;
  readonly environment?: string;
  readonly reading: Reading;
  /** Producers before their readers. */
  readonly stacks: readonly StackFacts[];
  readonly unchanged: number;
  readonly quotas: readonly QuotaChange[];
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Said of the price where it cannot be compared. */
  readonly unpriced?: readonly string[];
}

/** The verdict if nothing can be compared. It must not be `nothing`, because then the comment at the pull request would be removed. */
const UNKNOWN: Verdict = { word: 'unknown', sentence: 'the older estate is not valid, so there is nothing to compare with', exit: 1 };

/** Puts together what every format renders. */
export function assemble(given: Assembling): Preview {
  const { from, base, head, environment, reading, quotas, disagreements, problems, notes } = given;
  const changes = ratedChanges(reading, given);
  const stacks = given.stacks
    .map((stack): StackPreview => {
      const own = changes.filter(({ resource }) => resource.stack === stack.name);
      return { ...stack, changes: own, cost: sumOfMoney(own.flatMap(({ cost }) => cost ?? [])) };
    })
    .filter(({ status, changes: own, waitsFor }) => status !== 'changed' || own.length > 0 || waitsFor.length > 0);
  const counted = new Set(stacks.map(({ name }) => name));
  return {
    version: 1,
    from,
    base,
    head,
    ...(environment === undefined ? {} : { environment }),
    verdict: base.state === 'invalid' && changes.length === 0 ? UNKNOWN : verdictOf(stacks, reading.findings, reading.exit),
    counts: countsOf(changes),
    stacks,
    unchanged: given.unchanged + given.stacks.filter(({ name }) => !counted.has(name)).length,
    findings: reading.findings,
    quotas,
    cost: sumOfMoney([
      ...stacks.map(({ cost }) => cost),
      ...(given.unpriced === undefined ? [] : [{ fixed: 0, ceiling: 0, unpriced: given.unpriced }]),
    ]),
    costByBusiness: byBusiness(stacks),
    disagreements,
    problems,
    notes,
  };
}

function byBusiness(stacks: readonly StackPreview[]): Record<string, Money> {
  const names = [...new Set(stacks.map(({ business, kind }) => business ?? kind))];
  const costs = names.map((name): [string, Money] => [
    name,
    sumOfMoney(stacks.filter(({ business, kind }) => (business ?? kind) === name).map(({ cost }) => cost)),
  ]);
  return Object.fromEntries(costs.filter(([, { fixed, ceiling, unpriced }]) => fixed !== 0 || ceiling !== 0 || unpriced.length > 0));
}
