import { describeWithTerraform } from '../support/terraform/describe';
import { smallEstate } from '../cli/deploy/small-estate';
import { type Reference, crashRun, reference } from './one-run';

/** A few of what `npx tsx tests/crash/run.ts --runs 50` does: Terraform, deploy and simulator while something is applied, in first deploys and in changes. */
const SEEDS = [1, 7, 17, 10, 35, 31];

describeWithTerraform('a kill at any moment', () => {
  let known: Reference;
  beforeAll(async () => {
    const { dir, remove } = smallEstate();
    known = await reference(dir);
    remove();
  }, 120_000);
  afterAll(() => known.template.remove());

  it.each(SEEDS)('loses and doubles nothing (seed %d)', async (seed) => {
    const { killedAt, problems } = await crashRun(seed, known);
    expect(problems).toEqual([]);
    expect(killedAt).toBeGreaterThan(0);
  }, 120_000);
});
