import { CONTEXT, Harness, WORKSPACE } from './harness';

const BI = { WorkspaceId: WORKSPACE, Name: 'bi', Queue: 'dev_queue', EngineVersion: 'esr-4.6.0' };

describe('when the time is over', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  test.each([3, 10, 30, 60, 900])('with %i s, ROS has its answer before the function is killed', async (timeout) => {
    harness.service.world.pace.reads = 1_000_000;
    const start = harness.time;
    const answer = await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI }, { context: { ...CONTEXT, function: { timeout } } });
    expect(answer).toMatchObject({ Status: 'FAILED' });
    expect(harness.time - start).toBeLessThan(timeout * 1000);
  });

  test.each([
    [20, 2],
    [60, 4],
    [61, 4],
    [900, 4],
  ])('with %i s, enough is left for an answer that ROS takes only after %i rounds', async (timeout, rounds) => {
    harness.service.world.pace.reads = 1_000_000;
    // Both of its addresses refuse.
    for (let refused = 0; refused < 2 * rounds; refused += 1) harness.service.answers.refusals.push(503);
    const start = harness.time;
    await harness.invoke(harness.event({ type: 'Custom::SparkKyuubi', properties: BI }), {
      context: { ...CONTEXT, function: { timeout } },
    });
    expect(harness.service.answers.only().body).toMatchObject({ Status: 'FAILED' });
    expect(harness.time - start).toBeLessThan(timeout * 1000);
  });

  test('the reason says what it waited for, what it saw, and that deploying again goes on', async () => {
    harness.service.world.pace.reads = 1_000_000;
    const answer = await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI });
    expect(answer.Reason).toMatch(
      /^\[spark-admin\.time\.out\] stopped waiting until Kyuubi service 'bi' is running after \d+ s \(it is STARTING\); the service may still be working on it; fix: deploy again: what is there is found and continued$/,
    );
  });

  test('deploying again goes on with what is there', async () => {
    harness.service.world.pace.reads = 1_000_000;
    await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI });
    Object.assign(harness.workspace.kyuubi.all()[0] ?? {}, { state: 'RUNNING' });
    const answer = await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI, requestId: 'request-2' });
    expect(answer).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.kyuubi.all()).toHaveLength(1);
  });

  test('the time that is left counts where the runtime tells it', async () => {
    harness.service.world.pace.reads = 1_000_000;
    const start = harness.time;
    await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI }, { context: { ...CONTEXT, getRemainingTimeInMillis: () => 40_000 } });
    expect(harness.time - start).toBeLessThan(40_000);
  });

  test('throttling does not eat the time of the answer', async () => {
    harness.service.faults.plan('*', { kind: 'refuse', status: 429, code: 'Throttling' }, { times: 1_000 });
    const start = harness.time;
    const answer = await harness.ask(
      { type: 'Custom::SparkKyuubi', properties: BI },
      { context: { ...CONTEXT, function: { timeout: 20 } } },
    );
    expect(answer).toMatchObject({ Status: 'FAILED' });
    expect(harness.time - start).toBeLessThan(20_000);
  });

  test('a list that never shows an edit is not waited for to the end, and the message says what it shows', async () => {
    await harness.ask({ type: 'Custom::SparkQueue', properties: { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 40 } });
    harness.service.world.pace.lag = 1_000_000;
    const answer = await harness.ask({
      type: 'Custom::SparkQueue',
      request: 'Update',
      properties: { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 50 },
      old: {},
    });
    expect(answer.Reason).toMatch(
      /^\[spark-admin\.time\.out\] stopped waiting until queue 'night' has a maximum of 50 CU after 1\d\d s \(its maximum is shown as 40\)/,
    );
  });
});
