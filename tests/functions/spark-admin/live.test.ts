import { livePartsOf } from '../../../functions/spark-admin/live';
import { createCaller } from '../../../functions/spark-admin/api/client';
import { createSparkApi } from '../../../functions/spark-admin/api/spark';
import { credentialsOf } from '../../../functions/spark-admin/context';
import { createLog } from '../../../functions/spark-admin/log';
import { HiddenTexts } from '../../../functions/spark-admin/secret';
import { ACCOUNT, Harness, REGION } from './harness';

describe('what a workspace holds, read from lists alone', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const read = (name: string) => {
    const [edges, hidden] = [harness.edges(), new HiddenTexts()];
    const deadline = { at: Infinity, left: () => 60_000 };
    const credentials = credentialsOf({ credentials: ACCOUNT }, hidden);
    const send = createCaller({ edges, credentials, deadline, log: createLog(edges, hidden), requestId: 'one' });
    return livePartsOf(name, { spark: createSparkApi(send, REGION, harness.service.url) });
  };

  test('each part is told in the words of the properties that it was made with', async () => {
    const of = { WorkspaceId: harness.workspace.id };
    const kyuubi = {
      ...of,
      Name: 'kyuubi',
      Queue: 'dev_queue',
      EngineVersion: 'esr-4.6.0',
      KyuubiVersion: '1.9.2',
      ComputeInstance: '2c8g',
    };
    await harness.ask({ type: 'Custom::SparkKyuubi', properties: kyuubi });
    const session = {
      ...of,
      Name: 'notes',
      Kind: 'NOTEBOOK',
      Queue: 'dev_queue',
      EngineVersion: 'esr-4.6.0',
      AutoStart: true,
      State: 'stopped',
    };
    await harness.ask({ type: 'Custom::SparkSession', properties: { ...session, AutoStopMinutes: 30 } });
    await harness.ask({ type: 'Custom::SparkMember', properties: { ...of, MemberId: '77', Roles: ['DataScience'] } });
    harness.workspace.livy.add('lc-1');
    harness.service.calls.length = 0;
    expect(await read('acme-prod-risk')).toEqual([
      { type: 'Custom::SparkQueue', name: 'root_queue', values: { MaxCu: 100, Environments: ['production'] } },
      { type: 'Custom::SparkQueue', name: 'dev_queue', values: { MaxCu: 20, Environments: ['dev'] } },
      {
        type: 'Custom::SparkKyuubi',
        name: 'kyuubi',
        values: { Queue: 'dev_queue', KyuubiVersion: '1.9.2', ComputeInstance: '2c8g', Replicas: 1 },
      },
      { type: 'ALIYUN::EMR::LivyCompute', name: 'livy', values: {} },
      { type: 'Custom::SparkSession', name: 'notes', values: { Kind: 'NOTEBOOK', Queue: 'dev_queue', AutoStopMinutes: '30' } },
      { type: 'Custom::SparkMember', name: '1', values: { Roles: ['Owner'] } },
      { type: 'Custom::SparkMember', name: '77', values: { Roles: ['DataScience'] } },
    ]);
    expect(harness.service.operations().every((name) => name.startsWith('List'))).toBe(true);
  });

  test('a workspace that is not there is none, whatever is called alike', async () => {
    expect(await read('acme-prod')).toBeUndefined();
  });
});
