import { describeWithTerraform } from '../support/terraform/describe';
import { smallEstate } from '../deploy/small-estate';
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
  /** Whether each seed found something to kill: on a fast machine a deploy is sometimes over before its moment. */
  const hits: boolean[] = [];

  it.each(SEEDS)(
    'loses and doubles nothing (seed %d)',
    async (seed) => {
      const { killedAt, problems } = await crashRun(seed, known);
      expect(problems).toEqual([]);
      hits.push(killedAt !== undefined);
    },
    120_000,
  );

  it('came in time more often than not', () => {
    expect(hits.filter(Boolean).length).toBeGreaterThan(SEEDS.length / 2);
  });
});
