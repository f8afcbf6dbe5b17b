import type { TestReport } from './jest-report';

/**
 * How a mutation ended: `killed` by a test, `survived` all of them, `stale` as its text is no longer there, `unproven` as its tests did
 * not run or fail without it, too.
 */
export interface Verdict {
  readonly status: 'killed' | 'survived' | 'stale' | 'unproven';
  /** The test that noticed it, or what is wrong. */
  readonly why: string;
}

/** Why tests can prove nothing, by what they said of the unchanged project; undefined when they are fit to. */
export function unfit({ passed, failed, broken }: TestReport): Verdict | undefined {
  const [fails] = [...broken, ...failed];
  if (fails !== undefined) return { status: 'unproven', why: `fails without the mutation: ${fails}` };
  return passed === 0 ? { status: 'unproven', why: 'no test has such a name' } : undefined;
}

/** Judges a mutation by what fit tests said with it. */
export function verdictOf({ passed, failed, broken }: TestReport): Verdict {
  const [notRun] = broken;
  if (notRun !== undefined) return { status: 'unproven', why: `its tests could not be run: ${notRun}` };
  const [noticed] = failed;
  return noticed === undefined ? { status: 'survived', why: `${passed} tests passed all the same` } : { status: 'killed', why: noticed };
}
