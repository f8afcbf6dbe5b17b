import { type Asked, Harness, WORKSPACE } from './harness';
import { PARTS } from './parts';

const HOUR = 3_600_000;
/** Objects are young and old when their stack lets go of them. */
const AGES = [0, 3 * HOUR];

describe.each(PARTS)('$type that another stack let go of', ({ type, properties, left }) => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  /** What the new stack says of it. */
  const handed = (): Asked['properties'] => ({ ...properties, Since: String(harness.time) });

  test.each(AGES)('is taken over as it is by the stack that is being made (%d ms old)', async (age) => {
    await harness.ask({ type, properties, requestId: 'former-stack' });
    const before = JSON.stringify(left(harness));
    harness.pass(age);
    const wanted = handed();
    const answer = await harness.ask({ type, properties: wanted });
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: expect.stringMatching(/:handed-\d+$/) });
    expect(JSON.stringify(left(harness))).toBe(before);
  });

  test.each(AGES)('outlives the rollback of that stack, with and without an id of ours (%d ms old)', async (age) => {
    await harness.ask({ type, properties, requestId: 'former-stack' });
    harness.pass(age);
    const wanted = handed();
    const { PhysicalResourceId: id } = await harness.ask({ type, properties: wanted });
    for (const physicalId of [String(id), 'a-uuid-of-ros']) {
      await harness.ask({ type, request: 'Delete', properties: wanted, physicalId, requestId: 'request-2' });
      expect(left(harness)).toBeDefined();
    }
  });

  test('is removed with its line later on', async () => {
    await harness.ask({ type, properties, requestId: 'former-stack' });
    const wanted = handed();
    const { PhysicalResourceId: id } = await harness.ask({ type, properties: wanted });
    harness.pass(2 * HOUR);
    await harness.ask({ type, request: 'Delete', properties: wanted, physicalId: String(id), requestId: 'request-2' });
    expect(left(harness)).toBeUndefined();
  });

  test('stays for ever where it was taken over before', async () => {
    await harness.ask({ type, properties, requestId: 'somebody' });
    const answer = await harness.ask({ type, properties: { ...handed(), TakeOver: true } });
    expect(answer).toMatchObject({ PhysicalResourceId: expect.stringMatching(/:taken$/) });
  });

  test('is refused by a stack that was made long ago, as what somebody made', async () => {
    await harness.ask({ type, properties, requestId: 'somebody' });
    const late = handed();
    harness.pass(3 * HOUR);
    expect(await harness.ask({ type, properties: late })).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringMatching(/^\[spark-admin\.object\.exists\]/),
    });
  });
});

describe('Custom::SparkFound', () => {
  const type = 'Custom::SparkFound';
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());
  const name = (): string => harness.workspace.name;

  test('says the id of the workspace, and when its stack was made', async () => {
    const made = harness.time;
    const { Data: data } = await harness.ask({ type, properties: { WorkspaceName: name() } });
    expect(data).toMatchObject({ WorkspaceId: WORKSPACE, Since: expect.stringMatching(/^\d+$/) });
    expect(Number((data as Record<string, string>)['Since'])).toBeGreaterThanOrEqual(made);
  });

  test('says after a change that the stack is not being made any more', async () => {
    const properties = { WorkspaceName: name() };
    const { PhysicalResourceId: id } = await harness.ask({ type, properties });
    const answer = await harness.ask({
      type,
      request: 'Update',
      properties,
      old: { WorkspaceName: 'another' },
      physicalId: String(id),
      requestId: 'request-2',
    });
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: id, Data: { WorkspaceId: WORKSPACE, Since: '0' } });
  });

  test('fails with words where there is none of that name', async () => {
    expect(await harness.ask({ type, properties: { WorkspaceName: 'nobody' } })).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringMatching(/spark-admin\.time\.out.*there is a workspace 'nobody'.*it is not listed/s),
    });
  });

  test('says the id of a Livy gateway that stays with the workspace, too', async () => {
    harness.workspace.livy.add('lc-1');
    const asked = (Livy: string): Asked => ({ type, properties: { WorkspaceName: name(), Livy }, requestId: Livy });
    expect(await harness.ask(asked('livy'))).toMatchObject({ Data: { LivyComputeId: 'lc-1' } });
    expect(await harness.ask(asked('other'))).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining("there is a Livy gateway 'other'"),
    });
  });

  test('removes nothing', async () => {
    const properties = { WorkspaceName: name() };
    await harness.ask({ type, properties });
    expect(await harness.ask({ type, request: 'Delete', properties, requestId: 'request-2' })).toMatchObject({ Status: 'SUCCESS' });
    expect(name()).toBeDefined();
  });
});
