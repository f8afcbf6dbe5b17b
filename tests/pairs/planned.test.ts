import fc from 'fast-check';
import { fullDescription } from './estate/full';
import { pairOf, pairs } from './estate/pairs';
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

/** Edits that each need another kind of telling. */
const TELLING = [
  'topicRetention',
  'starrocksRole',
  'costCenter',
  'topicGoes',
  'topicRenamed',
  'partGoes',
  'size',
  'zones',
  'versioning',
] as const;

describe('what is held against the reading', () => {
  it.each(TELLING)('notices where nothing is told of an edit: %s', async (edit) => {
    const pair = await readPair(pairOf(fullDescription(), [{ edit, at: 0, to: edit === 'zones' ? 2 : 1 }]));
    expect(faultsIn(pair)).toEqual([]);
    const silent = { ...pair, reading: { ...pair.reading, findings: [], shown: [] } };
    expect(faultsIn(silent)).not.toEqual([]);
  });

  it('notices a finding about what stays as it is', async () => {
    const pair = await readPair(pairOf(fullDescription(), [{ edit: 'topicRetention', at: 0, to: 1 }]));
    const quiet = pair.planned.map((one) => ({ ...one, resources: one.resources.map((resource) => ({ ...resource, config: null })) }));
    const still = pair.still.map((one) => ({ ...one, resources: one.resources.map((resource) => ({ ...resource, config: null })) }));
    expect(faultsIn({ ...pair, planned: quiet, still }).join()).toContain('nothing changes there');
  });
});
