import type { Estate } from '../../../model/model';
import { type Reading, readPlans, type StackDocument } from '../../../plan';
import type { CodeStack, Comparison } from '../../../preview/from-code/changes';
import type { Document } from '../../../preview/from-code/document';
import { allStacks, type StackRef } from '../../../stacks/stack-list';
import { synthEstate } from '../../support/estates';

/** The stacks of an estate as `preview` compares them. */
export function codeOf(estate: Estate, select: readonly StackRef[] = allStacks(estate)): CodeStack[] {
  const documents = synthEstate(estate, { stateFolder: '/estate/states', select });
  return select.map(({ name, needs }) => ({
    name,
    needs,
    hash: () => JSON.stringify(documents[name]?.json),
    read: () => documents[name]?.json as Document,
  }));
}

/** What the reading says of a comparison in an environment that allows no loss. */
export const readingOf = ({ changed, left, unchanged, stateOf }: Comparison, described: readonly string[]): Reading =>
  readPlans({
    plans: changed.map(({ plan }) => plan),
    states: [...[...changed.map(({ name }) => name), ...unchanged].flatMap((name) => stateOf(name) ?? []), ...left],
    described,
    documents: Object.fromEntries(changed.map(({ name, document }) => [name, document as StackDocument])),
    allowances: [],
    today: '2026-11-28',
    environmentOf: () => ({ name: 'dev', allowDataLoss: false }),
    placeOf: () => undefined,
  });
