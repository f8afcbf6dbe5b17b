import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { synth } from '../../support/synth';
import { ADMIN, BASE, built, type Options, parametersOf, rosOf } from './build';

const managed = (options: Options) => built({ admin: ADMIN, ...options });
const workspaceId = { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] };
const night = { night: { max: '100 CU' } } as const;

describe('a managed Kyuubi gateway', () => {
  test('by default has one small server on its queue, after the queue and the connection', () => {
    const document = managed({
      queues: night,
      network: EXISTING_NETWORK,
      kyuubi: { queue: 'night' },
      metastore: { thriftUris: 'thrift://10.0.0.10:9083' },
    });
    expect(rosOf(document).resources['Kyuubi']).toMatchObject({
      Type: 'Custom::SparkKyuubi',
      DependsOn: ['NetworkConnection', 'QueueNight'],
    });
    expect(parametersOf(document, 'Kyuubi')).toEqual({
      WorkspaceId: workspaceId,
      Name: 'kyuubi',
      Queue: { Ref: 'KyuubiQueue' },
      EngineVersion: { Ref: 'EngineVersion' },
      KyuubiVersion: { Ref: 'KyuubiVersion' },
      ComputeInstance: { Ref: 'KyuubiSize' },
      Replicas: { Ref: 'KyuubiReplicas' },
      Public: false,
      SparkConfigs: {
        'spark.emr.serverless.fusion': 'true',
        'spark.emr.serverless.network.service.name': 'vpc',
        'spark.hadoop.hive.metastore.uris': { Ref: 'MetastoreUris' },
      },
    });
    expect(rosOf(document).parameters).toMatchObject({
      KyuubiQueue: 'night',
      KyuubiVersion: '1.9.2-0.0.2',
      KyuubiSize: '2c8g',
      KyuubiReplicas: '1',
      EngineVersion: 'esr-4.6.0 (Spark 3.5.2, Scala 2.12)',
      MetastoreUris: 'thrift://10.0.0.10:9083',
    });
  });

  test('takes size, replicas, version, engine and no fusion', () => {
    const document = managed({
      engine: 'esr-5.2.0',
      fusion: false,
      kyuubi: { queue: 'dev_queue', size: '4c16g', replicas: 1, version: '1.10.0', public: true },
    });
    expect(rosOf(document).parameters).toMatchObject({
      KyuubiSize: '4c16g',
      KyuubiReplicas: '1',
      KyuubiVersion: '1.10.0',
      EngineVersion: 'esr-5.2.0 (Spark 4.0.1, Scala 2.13)',
    });
    expect(parametersOf(document, 'Kyuubi')).toMatchObject({
      Public: true,
      SparkConfigs: { 'spark.emr.serverless.fusion': 'false' },
    });
    expect(rosOf(document).resources['Kyuubi']?.DependsOn).toEqual(['QueueDevQueue']);
  });

  test('hands out its address', () => {
    synth((stack) => {
      const { endpoints } = new SparkWorkspace(stack, 'Spark', {
        ...BASE,
        admin: ADMIN,
        kyuubi: { queue: 'dev_queue' },
      });
      expect(endpoints.kyuubi).toMatch(/^\$\{data\.alicloud_oos_parameters\.Spark_Ros_KyuubiEndpoint_/);
      expect(endpoints).not.toHaveProperty('livy');
    });
  });
});

describe('a Livy gateway', () => {
  test('is ROS’s own type, after the queue that the function makes', () => {
    const document = managed({
      queues: night,
      network: EXISTING_NETWORK,
      livy: { queue: 'night', cpu: 2, memory: '8 GiB', public: true },
    });
    expect(rosOf(document).resources['Livy']).toEqual({
      Type: 'ALIYUN::EMR::LivyCompute',
      DependsOn: ['NetworkConnection', 'QueueNight'],
      Properties: {
        WorkspaceBizId: workspaceId,
        Name: 'livy',
        QueueName: { Ref: 'LivyQueue' },
        LivyVersion: { Ref: 'LivyVersion' },
        DisplayReleaseVersion: { Ref: 'EngineVersion' },
        CpuLimit: { Ref: 'LivyCpu' },
        MemoryLimit: { Ref: 'LivyMemory' },
        AuthType: 'Token',
        AutoStartConfiguration: { Enable: true },
        Fusion: true,
        EnablePublic: true,
        NetworkName: 'vpc',
      },
    });
    expect(rosOf(document).parameters).toMatchObject({
      LivyQueue: 'night',
      LivyVersion: '0.8.0',
      LivyCpu: '2',
      LivyMemory: '8Gi',
    });
    expect(rosOf(document).parameters).not.toHaveProperty('MetastoreUris');
  });

  test('hands out its address', () => {
    synth((stack) => {
      const { endpoints } = new SparkWorkspace(stack, 'Spark', { ...BASE, livy: { queue: 'root_queue' } });
      expect(endpoints.livy).toMatch(/^\$\{data\.alicloud_oos_parameters\.Spark_Ros_LivyEndpoint_/);
    });
  });
});

test('managed sessions start with the first work and stop when idle', () => {
  const document = managed({
    queues: night,
    sessions: { 'ad-hoc': { queue: 'night', kind: 'THRIFT', idleStop: '2 hours' }, notes: { queue: 'dev_queue' } },
  });
  expect(rosOf(document).resources['SessionAdHoc']).toMatchObject({
    Type: 'Custom::SparkSession',
    DependsOn: ['QueueNight'],
  });
  expect(parametersOf(document, 'SessionAdHoc')).toEqual({
    WorkspaceId: workspaceId,
    Name: 'ad-hoc',
    Kind: 'THRIFT',
    Queue: { Ref: 'SessionAdHocQueue' },
    EngineVersion: { Ref: 'EngineVersion' },
    Fusion: true,
    State: 'stopped',
    AutoStart: true,
    AutoStopMinutes: { Ref: 'SessionAdHocIdleMinutes' },
    Configs: {},
  });
  expect(rosOf(document).parameters).toMatchObject({
    SessionAdHocQueue: 'night',
    SessionAdHocIdleMinutes: '120',
    SessionNotesIdleMinutes: '45',
  });
});
