import { describeWithTerraform } from '../support/terraform/describe';
import { type Step, walk } from './cloud/walk';

const PAIRS = Number(process.env['COUNT'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 20261128);
/** Pairs that start from one estate. */
const STEPS = 10;

describeWithTerraform('random pairs of estates through Terraform', () => {
  it('do in the cloud what was shown, and nothing where they are refused', async () => {
    const walks = Math.ceil(PAIRS / STEPS);
    const steps: Step[] = [];
    // Two at once: a deploy waits as long as it works.
    for (let index = 0; index < walks; index += 2) {
      const two = [index, index + 1].filter((one) => one < walks);
      steps.push(...(await Promise.all(two.map((one) => walk(SEED + one, Math.min(STEPS, PAIRS - one * STEPS))))).flat());
    }
    expect(steps.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(steps).toHaveLength(PAIRS);
    // Some are done and some are refused: neither alone would show anything.
    const codes = new Set(steps.map(({ code }) => code));
    if (PAIRS >= 40) expect([...codes].sort()).toEqual(expect.arrayContaining([0, 2]));
  });
});
