import fc from 'fast-check';
import { pairs } from './estate/pairs';
import { faultsIn } from './oracle';
import { readPair } from './read-pair';

const RUNS = Number(process.env['COUNT'] ?? 500);
const SEED = Number(process.env['SEED'] ?? 20261128);

describe('random pairs of estates at the planner', () => {
  it('are told in full: what goes, what is made anew, what is not sent, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => expect(faultsIn(await readPair(pair))).toEqual([])),
      { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: 540_000, markInterruptAsFailure: true },
    );
  });
});
