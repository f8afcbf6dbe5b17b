import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, type Source, locate } from './locate';
import type { Mutation } from './mutation';
import type { Reported } from './reported';
import type { TestReport } from './jest-report';
import { type Wanted, runTests } from './run-tests';
import { type Verdict, unfit, verdictOf } from './verdict';

/** A mutation that was tried. */
export interface Tried extends Verdict {
  readonly mutation: Mutation;
  /** `stacks/business/access.ts:30`; empty for a stale one. */
  readonly place: string;
  /** How long its tests took, without and with it. */
  readonly seconds: number;
}

/** Runs tests in an unchanged copy; the same ones once, whichever copy it is. */
export type Unchanged = (root: string, wanted: Wanted) => Promise<TestReport>;

/** @param reported what earlier runs said of them */
export function unchangedTests(reported: Reported): Unchanged {
  const known = new Map<string, Promise<TestReport>>();
  return async (root, { tests, only }) => {
    const wanted = { tests, ...(only === undefined ? {} : { only }) };
    const said = reported(wanted);
    if (said !== undefined) return said;
    const key = JSON.stringify([tests, only]);
    const report = known.get(key) ?? runTests(root, wanted);
    known.set(key, report);
    return report;
  };
}

/** Makes a mutation in the copy at `root`, runs its tests, and takes it back. */
export async function tryMutation(mutation: Mutation, root: string, sources: readonly Source[], unchanged: Unchanged): Promise<Tried> {
  const located = locate(mutation, sources);
  if ('stale' in located) return { mutation, place: '', seconds: 0, status: 'stale', why: located.stale };
  const place = `${located.path}:${located.line}`;
  const start = performance.now();
  const verdict = unfit(await unchanged(root, mutation)) ?? verdictOf(await mutatedTests(mutation, root, located));
  return { mutation, place, seconds: Math.round((performance.now() - start) / 1000), ...verdict };
}

async function mutatedTests(wanted: Wanted, root: string, { path, original, mutated }: Place): Promise<TestReport> {
  const file = join(root, path);
  writeFileSync(file, mutated);
  try {
    return await runTests(root, wanted);
  } finally {
    writeFileSync(file, original);
  }
}
