import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkKyuubi';
const BI = {
  WorkspaceId: WORKSPACE,
  Name: 'bi',
  Queue: 'dev_queue',
  EngineVersion: 'esr-4.6.0',
  ComputeInstance: '2c8g',
  Replicas: '3',
  KyuubiConfigs: { 'kyuubi.ha.addresses': 'zk-1:2181' },
  Public: 'false',
  SparkConfigs: { 'spark.executor.memory': '8g' },
};

describe('Kyuubi services', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const changes = () => harness.service.operations().filter((name) => !/^(List|Get)/.test(name));

  test('one is made, started, waited for, and answered with its id and address', async () => {
    const answer = await harness.ask({ type, properties: BI });
    const [service] = harness.workspace.kyuubi.all();
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/kyuubi/bi`,
      Data: {
        Id: service?.kyuubiServiceId,
        Name: 'bi',
        State: 'RUNNING',
        PublicEndpoint: '',
        JdbcUrl: 'jdbc:hive2://kyuubi-cn-hangzhou-internal.spark.emr.aliyuncs.com:80/;transportMode=http;httpPath=cliservice/token/',
      },
    });
    expect(service).toMatchObject({
      state: 'RUNNING',
      settings: { replica: 3, sparkConfigs: '[{"key":"spark.executor.memory","value":"8g"}]' },
    });
    expect(changes()).toEqual(['CreateKyuubiService', 'StartKyuubiService']);
  });

  test('changed settings are updated with a restart and waited for', async () => {
    await harness.ask({ type, properties: BI });
    const properties = { ...BI, Replicas: 5, SparkConfigs: { 'spark.executor.memory': '16g' }, Public: true };
    const answer = await harness.ask({
      type,
      request: 'Update',
      properties,
      old: BI,
      physicalId: `${WORKSPACE}/kyuubi/bi`,
    });
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      Data: { State: 'RUNNING', PublicEndpoint: 'emr-spark-kyuubi-gateway-cn-hangzhou.aliyuncs.com' },
    });
    expect(harness.workspace.kyuubi.all()).toMatchObject([{ restarts: 1, settings: { replica: 5 } }]);
  });

  test('the same settings again change nothing, not even with settings that somebody else added', async () => {
    await harness.ask({ type, properties: BI });
    const [service] = harness.workspace.kyuubi.all();
    const more = '[{"key":"spark.executor.memory","value":"8g"},{"key":"spark.added","value":"by hand"}]';
    harness.workspace.kyuubi.change(service?.kyuubiServiceId ?? '', {
      settings: { ...service?.settings, sparkConfigs: more },
    });
    harness.service.calls.length = 0;
    await harness.ask({ type, properties: BI, requestId: 'request-2' });
    expect(changes()).toEqual([]);
  });

  test('a setting that is taken out of the template is taken out of the service', async () => {
    await harness.ask({ type, properties: BI });
    await harness.ask({ type, request: 'Update', properties: { ...BI, SparkConfigs: {} }, old: BI });
    expect(harness.workspace.kyuubi.all()).toMatchObject([{ settings: { sparkConfigs: '[]' } }]);
  });

  test('one that is wanted stopped is stopped, and changing it does not start it', async () => {
    await harness.ask({ type, properties: { ...BI, State: 'stopped' } });
    expect(changes()).toEqual(['CreateKyuubiService']);
    await harness.ask({ type, request: 'Update', properties: BI, old: { ...BI, State: 'stopped' } });
    expect(harness.workspace.kyuubi.all()).toMatchObject([{ state: 'RUNNING' }]);
    const answer = await harness.ask({
      type,
      request: 'Update',
      properties: { ...BI, State: 'stopped', Replicas: 4 },
      old: BI,
    });
    expect(answer).toMatchObject({ Status: 'SUCCESS', Data: { State: 'STOPPED' } });
  });

  test('a running one is stopped, then deleted; deleting it again is done', async () => {
    await harness.ask({ type, properties: BI });
    expect(await harness.ask({ type, request: 'Delete', properties: BI })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.kyuubi.all()).toEqual([]);
    expect(changes().slice(-2)).toEqual(['StopKyuubiService', 'DeleteKyuubiService']);
    expect(await harness.ask({ type, request: 'Delete', properties: BI })).toMatchObject({ Status: 'SUCCESS' });
  });

  test('one that breaks while starting fails, and says where to look', async () => {
    harness.intercept = async () => {
      const [service] = harness.workspace.kyuubi.all();
      if (service?.state === 'STARTING') harness.workspace.kyuubi.move(service.kyuubiServiceId, { state: 'FAILED' });
    };
    const answer = await harness.ask({ type, properties: BI });
    expect(answer.Reason).toBe(
      "[spark-admin.state.broken] Kyuubi service 'bi' is broken instead of running; fix: look at its log in the console of the workspace",
    );
  });

  test('a broken one is started once more', async () => {
    await harness.ask({ type, properties: BI });
    Object.assign(harness.workspace.kyuubi.all()[0] ?? {}, { state: 'FAILED' });
    expect(await harness.ask({ type, properties: BI })).toMatchObject({
      Status: 'SUCCESS',
      Data: { State: 'RUNNING' },
    });
  });

  test("a queue that is not there is the service's refusal, word for word", async () => {
    const answer = await harness.ask({ type, properties: { ...BI, Queue: 'nowhere' } });
    expect(answer.Reason).toMatch(
      /^\[spark-admin\.service\.refused\] CreateKyuubiService: ResourceNotFound: The specified queue is not found\./,
    );
  });
});
