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

  it.each(Object.entries(CASES))('%s', async (_name, { edits, drift, codes, exit }) => {
    await drift?.(planned.simulator);
    const reading = readPlans(inputOf(await planned.plan(estate.with(...edits), STACKS)));
    expect([...new Set(reading.findings.map(({ code }) => code))]).toEqual(codes);
    expect(reading.exit).toBe(exit);
  });
});
