import { readPlans, type StackDocument } from '../../plan';
import { CASES } from '../plan/support/cases';
import { editableEstate, STACKS } from '../plan/support/estate';
import { documentsOf, InProcess } from './engine/in-process';

/** Of a whole environment at once: a change of an output of one stack is not seen by the next before it is applied. */
const CASES_HERE = Object.entries(CASES).filter(([, { drift }]) => drift === undefined);

describe('the planner in this process', () => {
  const estate = editableEstate();
  let cloud: InProcess;
  beforeAll(async () => {
    cloud = await InProcess.open();
    await cloud.make(documentsOf(estate.with()));
  });
  afterAll(() => estate.remove());

  it.each(CASES_HERE)('%s: says what plans of real Terraform say', async (_name, { edits, codes, exit }) => {
    const documents = documentsOf(estate.with(...edits));
    const planned = await cloud.plan(documents);
    const reading = readPlans({
      plans: planned.map(({ plan }) => plan),
      states: cloud.states(),
      described: STACKS,
      documents: Object.fromEntries(documents) as Readonly<Record<string, StackDocument>>,
      allowances: [],
      today: '2026-11-28',
      environmentOf: () => ({ name: 'dev', allowDataLoss: false }),
      placeOf: () => undefined,
    });
    expect([...new Set(reading.findings.map(({ code }) => code))]).toEqual(codes);
    expect(reading.exit).toBe(exit);
  });
});
