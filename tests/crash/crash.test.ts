import { describeWithTerraform } from '../support/terraform/describe';
import { type Reference, crashRun, reference } from './one-run';

/** A few of what `npx tsx tests/crash/run.ts --runs 50` does: each victim at least once, in first deploys and in changes. */
const SEEDS = [1, 2, 3, 4];

describeWithTerraform('a kill at any moment', () => {
  let known: Reference;
  beforeAll(async () => {
    known = await reference();
  }, 120_000);
  afterAll(() => known.template.remove());

  it.each(SEEDS)('loses and doubles nothing (seed %d)', async (seed) => {
    expect(await crashRun(seed, known)).toMatchObject({ problems: [] });
  }, 120_000);
});
