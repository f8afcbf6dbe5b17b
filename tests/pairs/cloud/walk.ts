import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { startCli } from '../../deploy/running-cli';
import { type Description, filesOf, loaded, writeInto } from '../estate/description';
import { type Edit, edits } from '../estate/edits';
import { estates } from '../estate/estates';
import { pairOf } from '../estate/pairs';
import { heldIn } from './held';
import { faultsOf } from './oracle';

/** What one deploy of a walk ended with. */
export interface Step {
  readonly seed: number;
  readonly edits: readonly Edit[];
  readonly code: number | null;
  /** What is wrong, with the pair that it came of; empty is how it should be. */
  readonly faults: readonly string[];
}

export const isValid = (description: Description): boolean => loaded(description).estate !== undefined;

export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'walk-')));

export const deployed = (dir: string): ReturnType<ReturnType<typeof startCli>['end']> =>
  startCli(['deploy', '--simulate', '--yes', '--estate', dir]).end();

/** An estate, and edits that are made to it one after the other, as a seed determines. */
export function course(seed: number): { readonly first: Description; readonly edits: readonly (readonly Edit[])[] } {
  const [first] = fc.sample(estates.filter(isValid), { seed, numRuns: 1 });
  if (first === undefined) throw new Error('there is no estate');
  return { first, edits: fc.sample(edits, { seed, numRuns: 200 }) };
}

/**
 * Deploys an estate and then edits it step by step. What a refused deploy leaves is the estate before: each pair is what is deployed and
 * what is to become of it.
 */
export async function walk(seed: number, steps: number): Promise<Step[]> {
  const dir = newFolder();
  const { first, edits: all } = course(seed);
  let current = first;
  const done: Step[] = [];
  try {
    writeInto(dir, current);
    const start = await deployed(dir);
    if (start.code !== 0)
      return [{ seed, edits: [], code: start.code, faults: [`the first deploy ended with ${start.code}:\n${start.output}`] }];
    for (const some of all) {
      if (done.length === steps) break;
      const { after } = pairOf(current, some);
      if (!isValid(after) || JSON.stringify(after) === JSON.stringify(current)) continue;
      writeInto(dir, after);
      const before = heldIn(dir);
      const { code, output } = await deployed(dir);
      const faults = faultsOf({ before, after: heldIn(dir), code, output });
      const pair = faults.length === 0 ? [] : [JSON.stringify(some), JSON.stringify(filesOf(current), null, 1), output];
      done.push({ seed, edits: some, code, faults: [...faults, ...pair] });
      if (faults.length > 0 && code !== 1 && code !== 2) break;
      if (code === 0) current = after;
    }
    return done;
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
