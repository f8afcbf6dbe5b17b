import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, locate } from './locate';
import type { Mutation } from './mutation';
import { type TestReport, type Wanted, runTests } from './run-tests';
import { type Verdict, verdictOf } from './verdict';

/** A mutation that was tried. */
export interface Tried extends Verdict {
  readonly mutation: Mutation;
  /** `stacks/business/access.ts:30`; empty for a stale one. */
  readonly place: string;
}

/** Runs tests of the unchanged project, the same ones once. */
export function unchangedTests(root: string): (wanted: Wanted) => Promise<TestReport> {
  const known = new Map<string, Promise<TestReport>>();
  return ({ tests, only }) => {
    const key = JSON.stringify([tests, only]);
    const report = known.get(key) ?? runTests(root, { tests, ...(only === undefined ? {} : { only }) });
    known.set(key, report);
    return report;
  };
}

/** Makes a mutation in the copy at `root`, runs its tests, and takes it back. */
export async function tryMutation(
  mutation: Mutation,
  root: string,
  sources: readonly Source[],
  unchanged: (wanted: Wanted) => Promise<TestReport>,
): Promise<Tried> {
  const located = locate(mutation, sources);
  if ('stale' in located) return { mutation, place: '', status: 'stale', why: located.stale };
  const without = await unchanged(mutation);
  const file = join(root, located.path);
  writeFileSync(file, located.mutated);
  try {
    const verdict = verdictOf(without, await runTests(root, mutation));
    return { mutation, place: `${located.path}:${located.line}`, ...verdict };
  } finally {
    writeFileSync(file, located.original);
  }
}
