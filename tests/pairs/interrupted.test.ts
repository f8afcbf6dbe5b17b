import { describeWithTerraform } from '../support/terraform/describe';
import { interrupted } from './cloud/interrupted';

const RUNS = Math.min(Number(process.env['COUNT'] ?? 5), 100);
const SEED = Number(process.env['SEED'] ?? 20261128);

describeWithTerraform('a deploy that is interrupted at a random moment', () => {
  it('is ended by the next one as if nothing had happened', async () => {
    const runs = [];
    for (let index = 0; index < RUNS; index += 2) {
      const two = [index, index + 1].filter((one) => one < RUNS);
      runs.push(...(await Promise.all(two.map((one) => interrupted(SEED + one)))));
    }
    expect(runs.filter(({ faults }) => faults.length > 0)).toEqual([]);
    // Half of them at least were still at work.
    expect(runs.filter(({ met }) => met).length).toBeGreaterThanOrEqual(RUNS / 2);
  });
});
