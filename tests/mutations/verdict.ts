import type { TestReport } from './run-tests';

/**
 * How a mutation ended: `killed` by a test, `survived` all of them, `stale` as its text is no longer there, `unproven` as its tests did
 * not run or fail without it, too.
 */
export interface Verdict {
  readonly status: 'killed' | 'survived' | 'stale' | 'unproven';
  /** The test that noticed it, or what is wrong. */
  readonly why: string;
}

/** Judges one mutation by what its tests said without it and with it. */
export function verdictOf(without: TestReport, mutated: TestReport): Verdict {
  const [fails] = [...without.broken, ...without.failed];
  if (fails !== undefined) return { status: 'unproven', why: `fails without the mutation: ${fails}` };
  if (without.passed === 0) return { status: 'unproven', why: 'no test has such a name' };
  const [notRun] = mutated.broken;
  if (notRun !== undefined) return { status: 'unproven', why: `its tests could not be run: ${notRun}` };
  const [noticed] = mutated.failed;
  return noticed === undefined
    ? { status: 'survived', why: `${mutated.passed} tests passed all the same` }
    : { status: 'killed', why: noticed };
}
