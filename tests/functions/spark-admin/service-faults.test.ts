import { type Fault, THROTTLED } from '../../support/spark-service/faults';
import { ACCOUNT, Harness, REGION, WORKSPACE } from './harness';

const type = 'Custom::SparkQueue';
const NIGHT = { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 40 };
const BI = { WorkspaceId: WORKSPACE, Name: 'bi', Queue: 'dev_queue', EngineVersion: 'esr-4.6.0' };

describe('when the service says "not now"', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const NOT_NOW: readonly (readonly [string, Fault])[] = [
    ['429 Throttling.User', THROTTLED],
    ['400 Throttling.Api', { kind: 'refuse', status: 400, code: 'Throttling.Api' }],
    ['503 without a known code', { kind: 'refuse', status: 503, code: 'Whatever' }],
    ['429 Rejected.Throttling of KMS', { kind: 'refuse', status: 429, code: 'Rejected.Throttling' }],
  ];

  test.each(NOT_NOW)('%s is repeated, also for a creation', async (_, fault) => {
    harness.service.faults.plan('CreateWorkspaceQueue', fault, { times: 3 });
    expect(await harness.ask({ type, properties: NIGHT })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.lines.filter((line) => line.includes('"event":"retry"'))).toHaveLength(3);
  });

  test('every call may be throttled once', async () => {
    for (let after = 0; after < 60; after += 2) harness.service.faults.plan('*', THROTTLED, { after });
    expect(await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.kyuubi.all()).toHaveLength(1);
  });

  test("throttling without end fails with the service's words", async () => {
    harness.service.faults.plan('ListWorkspaceQueues', THROTTLED, { times: 1_000 });
    const answer = await harness.ask({ type, properties: NIGHT });
    expect(answer.Reason).toMatch(
      /^\[spark-admin\.service\.refused\] ListWorkspaceQueues: Throttling\.User: Request was denied\. \(HTTP 429, request id REQUEST-9\)$/,
    );
  });

  test('a refusal that will not change is not repeated', async () => {
    harness.service.faults.plan('CreateWorkspaceQueue', { kind: 'refuse', status: 403, code: 'NoPermission' });
    expect(await harness.ask({ type, properties: NIGHT })).toMatchObject({ Status: 'FAILED' });
    expect(harness.service.operations().filter((name) => name === 'CreateWorkspaceQueue')).toHaveLength(1);
  });
});

describe('when replies are lost', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  test.each(['drop', 'lose'] as const)('a read whose connection breaks (%s) is repeated', async (kind) => {
    harness.service.faults.plan('ListWorkspaceQueues', { kind }, { times: 2 });
    expect(await harness.ask({ type, properties: NIGHT })).toMatchObject({ Status: 'SUCCESS' });
  });

  test.each(['drop', 'lose'] as const)('a creation whose connection breaks (%s) is looked for before it is repeated', async (kind) => {
    harness.service.world.pace.lag = 2;
    harness.service.faults.plan('CreateKyuubiService', { kind });
    expect(await harness.ask({ type: 'Custom::SparkKyuubi', properties: BI })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.kyuubi.all()).toHaveLength(1);
    // Of a lost reply the service knows one creation, of a dropped request also one: the second.
    expect(harness.service.operations().filter((name) => name === 'CreateKyuubiService')).toHaveLength(1);
  });

  test('a creation that failed inside the service is looked for before it is repeated', async () => {
    harness.service.faults.plan('CreateWorkspaceQueue', { kind: 'refuse', status: 500, code: 'InternalError' });
    expect(await harness.ask({ type, properties: NIGHT })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.queues.get('night')).toBeDefined();
  });

  test('a service that never replies fails, and the cause is named', async () => {
    harness.service.faults.plan('ListWorkspaceQueues', { kind: 'drop' }, { times: 1_000 });
    const answer = await harness.ask({ type, properties: NIGHT });
    expect(answer.Reason).toMatch(/^\[spark-admin\.service\.unreachable\] ListWorkspaceQueues: no reply from the service: fetch failed: /);
  });
});

describe('when the gateway does not know what it is asked', () => {
  /** What stands in front of the service says this of an action, a version or a region that it does not have; nothing is missing then. */
  test.each(['InvalidAction.NotFound', 'InvalidApi.NotFound', 'InvalidVersion.NotFound', 'InvalidRegionId.NotFound'])(
    '%s is no missing object: nothing is made, and ROS hears of it',
    async (code) => {
      const harness = await Harness.start();
      harness.service.faults.plan('ListWorkspaceQueues', { kind: 'refuse', status: 404, code }, { times: 1_000 });
      for (const request of ['Create', 'Update'] as const) {
        const answer = await harness.ask({ type, request, properties: NIGHT, old: NIGHT });
        expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining(code) as string });
      }
      expect(harness.service.operations()).not.toContain('CreateWorkspaceQueue');
      await harness.stop();
    },
  );
});

describe('with bad credentials', () => {
  const BAD = [
    ['an unknown key', { accessKeyId: 'LTAI.Unknown' }, 'InvalidAccessKeyId.NotFound'],
    ['a wrong secret', { accessKeySecret: 'another-secret' }, 'SignatureDoesNotMatch'],
    ['an expired token', { securityToken: 'expired-token' }, 'InvalidSecurityToken.Expired'],
  ] as const;

  test.each(['Create', 'Update', 'Delete'] as const)(
    "%s fails with the service's words; what cannot be seen is not taken for gone",
    async (request) => {
      const harness = await Harness.start();
      await harness.ask({ type, properties: NIGHT });
      for (const [, change, code] of BAD) {
        harness.service.answers.clear();
        const context = {
          requestId: 'invocation-1',
          region: REGION,
          credentials: { ...ACCOUNT, ...change },
          function: { timeout: 60 },
        };
        await harness.invoke(harness.event({ type, request, properties: NIGHT }), { context });
        const { body } = harness.service.answers.only();
        expect(body).toMatchObject({ Status: 'FAILED' });
        expect(body.Reason).toContain(code);
        expect(JSON.stringify(body)).not.toContain(ACCOUNT.accessKeySecret);
      }
      expect(harness.workspace.queues.get('night')).toBeDefined();
      await harness.stop();
    },
  );

  test('a function without a role is told so', async () => {
    const harness = await Harness.start();
    await harness.invoke(harness.event({ type, properties: NIGHT }), {
      context: { region: REGION, function: { timeout: 60 } },
    });
    expect(harness.service.answers.only().body.Reason).toBe(
      '[spark-admin.credentials.missing] the function runs without a role; fix: give the function a role',
    );
    expect(harness.service.calls).toEqual([]);
    await harness.stop();
  });
});
