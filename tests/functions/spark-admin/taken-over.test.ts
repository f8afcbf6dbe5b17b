import { Harness } from './harness';
import { PARTS } from './parts';

const HOURS = 3 * 3_600_000;
describe.each(PARTS)('$type that was there before', ({ type, properties, left }) => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
    await harness.ask({ type, properties, requestId: 'somebody' });
    harness.pass(HOURS);
  });
  afterEach(() => harness.stop());

  test('is refused, and the removal that follows a failed creation leaves it, with and without an id of ours', async () => {
    const answer = await harness.ask({ type, properties });
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(/^\[spark-admin\.object\.exists\].*takeOver: true/) });
    for (const physicalId of [String(answer['PhysicalResourceId']), 'a-uuid-of-ros']) {
      const removal = { type, request: 'Delete', properties, physicalId, requestId: 'request-2' } as const;
      expect(await harness.ask(removal)).toMatchObject({ Status: 'SUCCESS' });
      expect(left(harness)).toBeDefined();
    }
  });

  test('is taken over where that is said, which its id remembers: neither a rollback nor a removal takes it away', async () => {
    const taken = { ...properties, TakeOver: 'true' };
    const answer = await harness.ask({ type, properties: taken });
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: expect.stringMatching(/:taken$/) });
    const physicalId = String(answer['PhysicalResourceId']);
    expect(await harness.ask({ type, request: 'Delete', properties: taken, physicalId, requestId: 'request-2' })).toMatchObject({
      Status: 'SUCCESS',
    });
    expect(left(harness)).toBeDefined();
  });

  test('is one that the same request made, when it is delivered again at once', async () => {
    harness.pass(-HOURS);
    expect(await harness.ask({ type, properties, requestId: 'somebody' })).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: expect.not.stringMatching(/:taken$/),
    });
  });
});
