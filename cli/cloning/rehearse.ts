import type { ClonePlan } from '../../clone/plan';
import { CLONED } from '../../clone/decisions';
import { leaks, ownWords } from '../../clone/leaks';
import { limitRefusals } from '../../clone/limits';
import { type Refusal, refusalText } from '../../clone/refusal';
import { nameRows, sizeChanges } from '../../clone/report/facts';
import { placeRows } from '../../clone/report/place';
import type { CloneReport, KindRow } from '../../clone/report/report';
import type { CloneRequest } from '../../clone/request/request';
import { daysBetween, DAYS_PER_MONTH } from '../../clone/request/ttl';
import { PRICES } from '../../constructs/registry';
import { EXIT, Exit } from '../../domain/exit';
import { isError } from '../../domain/problem';
import { formatProblem } from '../../model/problems/format';
import type { RequiredEstate } from '../../model/require-estate';
import { sum } from '../../preview/cost/estimate';
import { describeStack } from '../synth-table';
import { type TriedStack, tryOut } from './try-out';

/**
 * Validates and synthesizes what a plan would make, in a copy of the estate. Exits 1 with all that is wrong; nothing was written then.
 * @param all its files, and those of clones that lie elsewhere: names, networks and limits are looked at together
 */
export const rehearse = (
  loaded: RequiredEstate,
  plan: ClonePlan,
  request: CloneRequest,
  all: ClonePlan['files'] = plan.files,
): CloneReport =>
  tryOut(loaded, all, { today: request.today, environments: [request.source, request.target] }, ({ estate, problems, stacksOf }) => {
    const [before, after] = [stacksOf(request.source), stacksOf(request.target)];
    const [source, target] = [estate.environments[request.source], estate.environments[request.target]];
    if (!source || !target) throw new TypeError('the clone is not in its own estate');
    refuse([
      ...limitRefusals(Object.values(estate.environments), target),
      ...leaksIn([...ownWords(estate.name, source, target.readsFrom !== undefined), ...plan.forbidden], after),
    ]);
    const { fixed, ceiling, unpriced } = sum(after.map(({ name, document }) => describeStack(name, document).cost));
    const months = plan.expires === undefined ? undefined : Math.max(0, daysBetween(request.today, plan.expires)) / DAYS_PER_MONTH;
    const own = problems.filter((problem) => !isError(problem) && (problem.environments ?? []).includes(request.target));
    return {
      target: request.target,
      record: plan.record,
      ...(plan.expires !== undefined && { expires: plan.expires }),
      files: [...plan.files.keys()].sort(),
      place: placeRows(source, target),
      decisions: plan.decisions,
      kinds: kinds(before, after),
      names: nameRows(estate.name, source, target),
      sizes: sizeChanges(source, target, plan.factor),
      cost: {
        month: fixed,
        upTo: ceiling,
        ...(months !== undefined && { whole: (fixed + ceiling) * months }),
        unpriced: unpriced.map((item) => PRICES[item]?.title ?? item),
      },
      warnings: [...plan.warnings, ...own.map(formatProblem)],
    };
  });

/** Exits 1 with all refusals, if there are any. */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Exit(EXIT.input, `${refusalText(refusals)}\nnothing was written`);
}

/** Words that must not be, in each of these stacks. */
export const leaksIn = (words: readonly string[], stacks: readonly TriedStack[]): Refusal[] =>
  stacks.flatMap(({ name, text }) =>
    leaks(
      words.filter((word) => word !== ''),
      name,
      text,
    ),
  );

function kinds(before: readonly TriedStack[], after: readonly TriedStack[]): KindRow[] {
  const counts = (documents: readonly TriedStack[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const {
      document: { resource = {} },
    } of documents)
      for (const [type, named] of Object.entries(resource)) found.set(type, (found.get(type) ?? 0) + Object.keys(named).length);
    return found;
  };
  const [old, now] = [counts(before), counts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().map((type) => {
    const { does, owner, unique } = CLONED[type] ?? { does: 'clone', owner: 'business', unique: 'parent' };
    return { type, does, owner, unique, source: old.get(type) ?? 0, copy: now.get(type) ?? 0 };
  });
}
