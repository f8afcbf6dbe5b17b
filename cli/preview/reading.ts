import { describedBy } from '../../deploy/reading/described';
import { keysIn } from '../../deploy/reading/key-places';
import { writtenPlaces } from '../../deploy/reading/written-places';
import type { StackDocument as FolderDocument } from '../../deploy/stacks/stack-folder';
import type { RequiredEstate } from '../../model/require-estate';
import { type Allowance, type PlaceOf, type PlanInput, type Reading, readPlans, type StackDocument } from '../../plan';
import type { StackRef } from '../../stacks/stack-list';
import type { Head, Material } from './code';

/** What is said of plans besides themselves. */
export interface Saying {
  readonly read: RequiredEstate;
  readonly head: Head;
  /** Stacks of the base that nothing describes any more. */
  readonly undescribed: readonly StackRef[];
  readonly allowances: readonly Allowance[];
  readonly today: string;
}

/** Places of everything that is described. */
export function placesIn({ read, head }: Pick<Saying, 'read' | 'head'>): PlaceOf {
  const stacks = new Map(head.stacks.map((stack) => [stack.name, stack]));
  return writtenPlaces(read, (name) => stacks.get(name)?.read() as FolderDocument | undefined);
}

/** Reads what plans really do, as `deploy` does. */
export function readingOf(material: Material, saying: Saying, placeOf: PlaceOf): Reading {
  const { read, head, undescribed, allowances, today } = saying;
  const planned = new Set(material.plans.map(({ stack }) => stack));
  const input: PlanInput = {
    ...describedBy(read.estate, undescribed),
    plans: material.plans,
    states: material.states,
    documents: Object.fromEntries(
      head.stacks.filter(({ name }) => planned.has(name)).map(({ name, read: document }) => [name, document() as StackDocument]),
    ),
    allowances,
    estate: { identity: read.estate.id, apart: () => 'write another state: in its environment' },
    today,
    keysTo: keysIn(read),
    placeOf,
  };
  const reading = readPlans(input);
  if (reading.leavingHosts.length === 0) return reading;
  const others = material.others();
  return others.length === 0 ? reading : readPlans({ ...input, states: [...material.states, ...others] });
}
