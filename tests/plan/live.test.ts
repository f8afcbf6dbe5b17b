import { readPlans } from '../../plan';
import { describeWithTerraform } from '../support/terraform/describe';
import { PlannedEstate } from '../support/terraform/planned-estate';
import { CASES } from './support/cases';
import { type EditableEstate, editableEstate, STACKS } from './support/estate';
import { inputOf } from './support/input';

describeWithTerraform('plans that Terraform makes now', () => {
  let estate: EditableEstate;
  let planned: PlannedEstate;

  beforeAll(async () => {
    [estate, planned] = [editableEstate(), await PlannedEstate.start()];
    expect(await planned.apply(estate.with(), STACKS)).toEqual([]);
  });

  afterAll(async () => {
    await planned.stop();
    estate.remove();
  });

  it.each(Object.entries(CASES))('%s', async (_name, { edits, drift, codes, live = codes, exit }) => {
    await drift?.(planned.simulator);
    const reading = readPlans(inputOf(await planned.plan(estate.with(...edits), STACKS)));
    expect([...new Set(reading.findings.map(({ code }) => code))]).toEqual(live);
    expect(reading.exit).toBe(exit);
  });
});

const HALF_MADE = ['alicloud_oss_bucket', 'alicloud_alikafka_topic', 'alicloud_star_rocks_instance'] as const;

describeWithTerraform('what fails half-way', () => {
  it('blocks its stack, and the command that is printed frees it without losing anything', async () => {
    const [estate, planned] = [editableEstate(), await PlannedEstate.start()];
    const lending = [STACKS[3]] as const;
    try {
      expect(await planned.apply(estate.with(), [STACKS[0], STACKS[1]])).toEqual([]);
      for (const type of HALF_MADE) await planned.simulator.control.fault({ does: 'half-way', on: 'create', type });
      expect(await planned.apply(estate.with(), lending)).toHaveLength(1);
      const before = await planned.simulator.control.objects();

      const { findings, exit } = readPlans(inputOf(await planned.plan(estate.with(), lending), { terraformFor: () => 'terraform' }));
      const half = findings.filter(({ code }) => code.startsWith('plan.taint.'));
      expect(half.map(({ code, resource }) => `${code} ${resource.type}`).sort()).toEqual(
        HALF_MADE.map((type) => `plan.taint.whole ${type}`).sort(),
      );
      expect(exit).toBe(2);

      for (const { fix } of half) await planned.terraform(lending[0], 'untaint', / untaint (\S+);/.exec(fix)?.[1] ?? 'no command');
      expect(await planned.apply(estate.with(), lending)).toEqual([]);
      const after = await planned.simulator.control.objects();
      const kept = before.filter(({ kind, id }) => after.some((one) => one.kind === kind && one.id === id));
      expect(kept).toHaveLength(before.length);
    } finally {
      await planned.stop();
      estate.remove();
    }
  });
});
