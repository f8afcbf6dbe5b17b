import { describedBy } from '../../deploy/reading/described';
import type { Estate } from '../../model/model';
import { type Reading, readPlans, type StackDocument } from '../../plan';
import { type Description, loaded } from './estate/description';
import { type Documents, documentsOf, InProcess, type Planned } from './engine/in-process';
import type { Pair } from './estate/pairs';

/** A pair that was planned and read. */
export interface ReadPair {
  readonly planned: readonly Planned[];
  /** The same stacks, planned as they are. */
  readonly still: readonly Planned[];
  readonly reading: Reading;
  /** What is read where nothing was edited. */
  readonly stillRead: Reading;
  readonly allowsLoss: boolean;
}

/** Makes the first estate in a simulated cloud, plans the second one, and reads the plans as `deploy` does. */
export async function readPair({ before, after }: Pair): Promise<ReadPair> {
  const [first, second] = [estateOf(before), estateOf(after)];
  const cloud = await InProcess.open();
  const [documents, edited] = [documentsOf(first), documentsOf(second)];
  await cloud.make(documents);
  const [still, planned] = [await cloud.plan(documents), await cloud.plan(edited)];
  const states = cloud.states();
  const read = (estate: Estate, plans: readonly Planned[], written: Documents): Reading =>
    readPlans({
      ...describedBy(estate),
      plans: plans.map(({ plan }) => plan),
      states,
      // Also of stacks that cannot be planned yet.
      documents: Object.fromEntries(written) as Readonly<Record<string, StackDocument>>,
      allowances: [],
      today: '2026-11-28',
      placeOf: () => undefined,
    });
  const allowsLoss = second.environments['dev']?.allowDataLoss === true;
  return { planned, still, reading: read(second, planned, edited), stillRead: read(first, still, documents), allowsLoss };
}

function estateOf(description: Description): Estate {
  const { estate, problems } = loaded(description);
  if (estate === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return estate;
}
