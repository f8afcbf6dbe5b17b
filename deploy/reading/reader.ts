import { type Problem, isError } from '../../domain/problem';
import { type AnyRule, type PlanInput, type Reading, type StackDocument, judgedAllowances, readPlans } from '../../plan';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import { documentsOnce } from './documents';
import type { StackRead } from './stack-read';

/** What plans will really do, and what is wrong with the allowances that they stand on or leave unused. */
export interface Told extends Reading {
  readonly allowanceProblems: readonly Problem[];
}

/** Reads plans and states of stacks together; all rules unless others are given. */
export type Reader = (reads: readonly StackRead[], rules?: readonly AnyRule[]) => Told;

/** What the reading knows besides plans and documents. Its states are those that nothing describes; states that are read with plans are newer. */
export interface BesidePlans extends Omit<PlanInput, 'plans' | 'documents'> {
  /** What was found when the allowances were read: leftovers, but no mistakes. */
  readonly allowanceProblems?: readonly Problem[];
}

/** A reader for stacks that are synthesized and stay so: each is parsed once. */
export function readerOf(stacks: readonly StackFolder[], { allowanceProblems: problems = [], ...beside }: BesidePlans): Reader {
  const documentIn = documentsOnce();
  return (reads, rules) => {
    const plans = reads.flatMap(({ plan }) => plan ?? []);
    const names = new Set(reads.map(({ name }) => name));
    const states = [...beside.states.filter(({ stack }) => !names.has(stack)), ...reads.flatMap(({ state }) => state ?? [])];
    const read = stacks.filter(({ name }) => names.has(name));
    const reading = readPlans(
      {
        ...beside,
        plans,
        states,
        documents: Object.fromEntries(read.map((stack) => [stack.name, documentIn(stack) as StackDocument])),
      },
      rules,
    );
    const { allowances } = beside;
    const allowanceProblems = judgedAllowances({ allowances, problems, findings: reading.findings, plans, states });
    return { ...reading, allowanceProblems, exit: allowanceProblems.some(isError) ? 1 : reading.exit };
  };
}

/** What is synthesized for a stack. */
export const documentOf = (stack: StackFolder): StackDocument => readDocument(stack) as StackDocument;
