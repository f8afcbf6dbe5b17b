import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkSession';
const ADHOC = {
  WorkspaceId: WORKSPACE,
  Name: 'ad hoc',
  Kind: 'SQL',
  Queue: 'dev_queue',
  EngineVersion: 'esr-4.6.0',
  AutoStart: 'true',
  AutoStopMinutes: '30',
  Configs: { 'spark.sql.shuffle.partitions': 64 },
};

describe('sessions', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const changes = () => harness.service.operations().filter((name) => !/^(List|Get)/.test(name));

  test.each(['SQL', 'NOTEBOOK', 'THRIFT'])('a %s session is made and started', async (Kind) => {
    const answer = await harness.ask({ type, properties: { ...ADHOC, Kind } });
    const [session] = harness.workspace.sessions.all();
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/session/ad hoc`,
      Data: { Id: session?.sessionClusterId, Name: 'ad hoc', State: 'Running' },
    });
    expect(session?.settings).toMatchObject({
      kind: Kind,
      queueName: 'dev_queue',
      autoStartConfiguration: { enable: true },
      autoStopConfiguration: { enable: true, idleTimeoutMinutes: 30 },
      applicationConfigs: [{ configFileName: 'spark-defaults.conf', configItemKey: 'spark.sql.shuffle.partitions', configItemValue: '64' }],
    });
  });

  test('a session that is wanted stopped is made and not started', async () => {
    expect(await harness.ask({ type, properties: { ...ADHOC, State: 'stopped' } })).toMatchObject({
      Status: 'SUCCESS',
      Data: { State: 'NotStarted' },
    });
    expect(changes()).toEqual(['CreateSessionCluster']);
  });

  test('the API cannot change a session: one with other settings is made anew, with a new id', async () => {
    const before = await harness.ask({ type, properties: ADHOC });
    const after = await harness.ask({
      type,
      request: 'Update',
      properties: { ...ADHOC, AutoStopMinutes: 0 },
      old: ADHOC,
      requestId: 'request-2',
    });
    expect(after).toMatchObject({ Status: 'SUCCESS', Data: { State: 'Running' } });
    expect(after.Data?.Id).not.toBe(before.Data?.Id);
    expect(harness.workspace.sessions.all()).toMatchObject([{ settings: { autoStopConfiguration: { enable: false } } }]);
    expect(changes().slice(-4)).toEqual(['StopSessionCluster', 'DeleteSessionCluster', 'CreateSessionCluster', 'StartSessionCluster']);
  });

  test('a session that starts with the first work and is at work is not stopped', async () => {
    const properties = { ...ADHOC, State: 'stopped' };
    await harness.ask({ type, properties });
    Object.assign(harness.workspace.sessions.all()[0] ?? {}, { state: 'Running' });
    expect(await harness.ask({ type, properties })).toMatchObject({ Status: 'SUCCESS', Data: { State: 'Running' } });
  });

  test('an update that only starts or stops keeps the session', async () => {
    const running = { ...ADHOC, AutoStart: false };
    const before = await harness.ask({ type, properties: running });
    const after = await harness.ask({
      type,
      request: 'Update',
      properties: { ...running, State: 'stopped' },
      old: running,
    });
    expect(after).toMatchObject({ Status: 'SUCCESS', Data: { Id: before.Data?.Id, State: 'Stopped' } });
  });

  test('a changed Python environment, which lists do not show, is known from the old properties', async () => {
    await harness.ask({ type, properties: { ...ADHOC, EnvironmentId: 'ev-1' } });
    const asked = {
      type,
      request: 'Update',
      properties: { ...ADHOC, EnvironmentId: 'ev-2' },
      old: { ...ADHOC, EnvironmentId: 'ev-1' },
      requestId: 'request-2',
    } as const;
    await harness.ask(asked);
    await harness.ask(asked);
    expect(harness.workspace.sessions.all()).toMatchObject([{ state: 'Running', settings: { envId: 'ev-2' } }]);
  });

  test('a session is stopped before it is deleted', async () => {
    await harness.ask({ type, properties: ADHOC });
    expect(await harness.ask({ type, request: 'Delete', properties: ADHOC })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.sessions.all()).toEqual([]);
  });

  test("a queue too small for sessions is the service's refusal", async () => {
    harness.workspace.queues.change('dev_queue', { maxCu: 2 });
    const answer = await harness.ask({ type, properties: ADHOC });
    expect(answer).toMatchObject({ Status: 'FAILED' });
    expect(answer.Reason).toContain('A queue for sessions needs 3 CU.');
  });
});
