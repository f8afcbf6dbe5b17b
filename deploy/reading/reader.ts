import { type PlanInput, type Reading, type StackDocument, readPlans } from '../../plan';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import type { StackRead } from './stack-read';

/** Reads plans and states of stacks together. */
export type Reader = (reads: readonly StackRead[]) => Reading;

/** What the reading knows besides plans and documents; its states are those that were found, and those of plans are newer. */
export type Surroundings = Omit<PlanInput, 'plans' | 'documents'>;

/** A reader for synthesized stacks. */
export function readerOf(stacks: readonly StackFolder[], surroundings: Surroundings): Reader {
  return (reads) =>
    readPlans({
      ...surroundings,
      plans: reads.flatMap(({ plan }) => plan ?? []),
      states: [
        ...surroundings.states.filter(({ stack }) => !reads.some(({ name }) => name === stack)),
        ...reads.flatMap(({ state }) => state ?? []),
      ],
      documents: Object.fromEntries(
        stacks.filter(({ name }) => reads.some((read) => read.name === name)).map((stack) => [stack.name, documentOf(stack)]),
      ),
    });
}

/** What is synthesized for a stack. */
export const documentOf = (stack: StackFolder): StackDocument => readDocument(stack) as StackDocument;
