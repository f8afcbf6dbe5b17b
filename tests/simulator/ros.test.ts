import { FUNCTION_HOST } from '../../deploy/simulated/function-host';
import { describeWithTerraform } from '../support/terraform/describe';
import { stand, type Stand } from './stand';

/** A stack as a Serverless Spark workspace with a queue, a gateway and values handed back needs it. */
const template = (over: Record<string, object> = {}): object => ({
  ROSTemplateFormatVersion: '2015-09-01',
  Parameters: { Cu: { Type: 'Number' }, Token: { Type: 'String' }, Digest: { Type: 'String' } },
  Conditions: { Big: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Cu' }, 0] }] } },
  Resources: {
    Workspace: {
      Type: 'ALIYUN::EMR::SparkWorkspace',
      DeletionPolicy: 'Retain',
      Properties: {
        OssBucket: 'oss://lake-risk/',
        PaymentType: 'PostPaid',
        RamRoleName: 'AliyunEMRSparkJobRunDefaultRole',
        ResourceSpec: { Cu: { Ref: 'Cu' } },
        WorkspaceName: { 'Fn::Sub': 'risk-$${ALIYUN::Region}' },
      },
    },
    // The queues that are there from the start take all of a new workspace.
    Root: {
      Type: 'Custom::SparkQueue',
      Properties: {
        ServiceToken: { Ref: 'Token' },
        Parameters: { WorkspaceId: { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] }, Name: 'root_queue', MaxCu: 10 },
      },
    },
    Night: {
      Type: 'Custom::SparkQueue',
      Condition: 'Big',
      DependsOn: 'Root',
      Properties: {
        ServiceToken: { Ref: 'Token' },
        Parameters: { WorkspaceId: { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] }, Name: 'night', MaxCu: 40 },
      },
    },
    Kyuubi: {
      Type: 'Custom::SparkKyuubi',
      DependsOn: 'Night',
      Properties: {
        ServiceToken: { Ref: 'Token' },
        Parameters: { WorkspaceId: { Ref: 'Workspace' }, Name: 'kyuubi', Queue: 'night', EngineVersion: 'esr-4.6.0' },
      },
    },
    OutWorkspace: {
      Type: 'ALIYUN::OOS::Parameter',
      Properties: { Name: 'risk-WorkspaceId', Type: 'String', Value: { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] } },
    },
    OutKyuubi: {
      Type: 'ALIYUN::OOS::Parameter',
      Properties: { Name: 'risk-Kyuubi', Type: 'String', Value: { 'Fn::GetAtt': ['Kyuubi', 'InnerEndpoint'] } },
    },
    ...over,
  },
});

/** What takes the place of the gateway. */
const WITHOUT_KYUUBI = {
  Kyuubi: {
    Type: 'ALIYUN::OOS::Parameter',
    Properties: { Name: 'other', Type: 'String', Value: { 'Fn::Join': ['-', ['a', { Ref: 'Cu' }]] } },
  },
  OutKyuubi: { Type: 'ALIYUN::OOS::Parameter', Properties: { Name: 'risk-Kyuubi', Type: 'String', Value: 'none' } },
};

const stack = (cu: number, over?: Record<string, object>, digest = String(cu)): object => ({
  stack_name: 'risk',
  template_body: JSON.stringify(template(over)),
  use_previous_parameters: true,
  parameters: [
    { parameter_key: 'Cu', parameter_value: String(cu) },
    { parameter_key: 'Token', parameter_value: '${alicloud_fcv3_function.admin.function_arn}' },
    { parameter_key: 'Digest', parameter_value: digest },
  ],
});

const read = (name: string, over: object = {}): object => ({
  parameter_name: name,
  enable_details: true,
  depends_on: ['alicloud_ros_stack.risk'],
  ...over,
});

const configuration = (risk: object): Record<string, unknown> => ({
  resource: {
    alicloud_oss_bucket: { lake: { bucket: 'lake-risk' } },
    alicloud_fcv3_function: { admin: { function_name: 'admin', handler: 'index.handler', runtime: 'nodejs20' } },
    alicloud_ros_stack: { risk: { ...risk, depends_on: ['alicloud_oss_bucket.lake'] } },
  },
  data: {
    alicloud_oos_parameters: {
      workspace: read('risk-WorkspaceId'),
      kyuubi: read('risk-Kyuubi'),
      bare: read('risk-Kyuubi', { enable_details: false }),
    },
  },
  output: { workspace: { value: '${data.alicloud_oos_parameters.workspace.parameters[0].value}' } },
});

const value = (one: Stand, name: string): unknown =>
  (one.state(`data.alicloud_oos_parameters.${name}`)['parameters'] as { value: string }[])[0]?.value;

describeWithTerraform('alicloud_ros_stack', () => {
  let one: Stand;
  beforeAll(async () => {
    one = await stand(configuration(stack(100)), { functions: FUNCTION_HOST });
    await one.apply();
  });
  afterAll(() => one.stop());

  test('makes what its template says', async () => {
    const kinds = (await one.simulator.control.objects()).map(({ kind, id }) =>
      id.includes('/') ? `${kind} ${id.split('/').slice(1).join('/')}` : kind,
    );
    expect(kinds).toEqual(
      expect.arrayContaining([
        'ALIYUN::EMR::SparkWorkspace',
        'Custom::SparkQueue queue/root_queue',
        'Custom::SparkQueue queue/dev_queue',
        'Custom::SparkQueue queue/night',
        expect.stringMatching(/^Custom::SparkKyuubi kyuubi\/kb-[0-9a-f]{16}$/),
        'alicloud_oos_parameter',
      ]),
    );
    const [workspace] = await one.simulator.control.objects('ALIYUN::EMR::SparkWorkspace');
    expect(workspace?.attributes).toMatchObject({ WorkspaceName: 'risk-cn-hangzhou', ResourceSpec: { Cu: 100 } });
  });

  test('hands values back through data.alicloud_oos_parameters, which needs enable_details', async () => {
    const [workspace] = await one.simulator.control.objects('ALIYUN::EMR::SparkWorkspace');
    expect(value(one, 'workspace')).toBe(workspace?.id);
    expect(workspace?.id).toMatch(/^w-[0-9a-f]{16}$/);
    expect(value(one, 'kyuubi')).toMatch(/^kyuubi-cn-hangzhou-internal/);
    expect(value(one, 'bare')).toBe('');
    expect(await one.changes()).toEqual([]);
  });

  test('changes in place what may change, and removes what is dropped', async () => {
    const [before] = await one.simulator.control.objects('ALIYUN::EMR::SparkWorkspace');
    one.write(configuration(stack(200, WITHOUT_KYUUBI)));
    await one.apply();
    const [after] = await one.simulator.control.objects('ALIYUN::EMR::SparkWorkspace');
    expect(after).toMatchObject({ id: before?.id, attributes: { ResourceSpec: { Cu: 200 } } });
    expect(await one.simulator.control.objects('Custom::SparkKyuubi')).toEqual([]);
    expect((await one.simulator.control.objects('alicloud_oos_parameter')).find(({ id }) => id === 'other')?.attributes['value']).toBe(
      'a-200',
    );
    expect(await one.changes()).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    [
      'an attribute the resource does not have',
      stack(300, {
        ...WITHOUT_KYUUBI,
        OutKyuubi: {
          Type: 'ALIYUN::OOS::Parameter',
          Properties: { Name: 'x', Type: 'String', Value: { 'Fn::GetAtt': ['Workspace', 'Id'] } },
        },
      }),
      /referenced attribute \(Workspace Id\) is incorrect.*WorkspaceId/,
    ],
    [
      'a function that is not there',
      stack(300, {
        ...WITHOUT_KYUUBI,
        Late: { Type: 'Custom::SparkQueue', Properties: { ServiceToken: 'acs:fc:cn-hangzhou:1:functions/nobody', Parameters: {} } },
      }),
      /InvalidServiceToken.*nobody/,
    ],
    [
      'a type it does not know',
      stack(300, { ...WITHOUT_KYUUBI, X: { Type: 'ALIYUN::ECS::Instance', Properties: {} } }),
      /no resource type ALIYUN::ECS::Instance/,
    ],
    [
      'a circle',
      stack(300, {
        ...WITHOUT_KYUUBI,
        A: { Type: 'ALIYUN::OOS::Parameter', DependsOn: 'B', Properties: {} },
        B: { Type: 'ALIYUN::OOS::Parameter', DependsOn: 'A', Properties: {} },
      }),
      /CircularDependency/,
    ],
  ])('refuses %s, and changes nothing', async (_what, risk, said) => {
    one.write(configuration(risk));
    expect(await one.refused()).toMatch(said);
    expect((await one.simulator.control.objects('ALIYUN::EMR::SparkWorkspace'))[0]?.attributes).toMatchObject({
      ResourceSpec: { Cu: 200 },
    });
  });

  test('keeps what is retained when it is destroyed', async () => {
    expect((await one.run('destroy', '-auto-approve')).code).toBe(0);
    const left = (await one.simulator.control.objects()).filter(
      ({ attributes }) => !['root_queue', 'dev_queue'].includes(String(attributes['Name'])),
    );
    expect(left.map(({ kind }) => kind)).toEqual(['ALIYUN::EMR::SparkWorkspace']);
  });
});

describeWithTerraform('a bucket with OSS-HDFS', () => {
  const bucket = (over: object = {}): string =>
    JSON.stringify({
      ROSTemplateFormatVersion: '2015-09-01',
      Resources: {
        Bucket: {
          Type: 'ALIYUN::OSS::Bucket',
          Properties: { BucketName: 'lake-hdfs', EnableOssHdfsService: true, DeletionForce: true, ...over },
        },
      },
    });
  const lake = (body: string, more: object = {}): Record<string, unknown> => ({
    resource: { alicloud_ros_stack: { lake: { stack_name: 'lake', template_body: body, use_previous_parameters: true } }, ...more },
  });

  test('is a bucket for everybody else, without versions or retention', async () => {
    const one = await stand(
      lake(bucket(), {
        alicloud_oss_bucket_logging: {
          ok: { bucket: 'lake-hdfs', target_bucket: 'lake-hdfs', target_prefix: 'log/', depends_on: ['alicloud_ros_stack.lake'] },
        },
        alicloud_oss_bucket_versioning: { bad: { bucket: 'lake-hdfs', status: 'Enabled', depends_on: ['alicloud_ros_stack.lake'] } },
        alicloud_oss_bucket_worm: { bad: { bucket: 'lake-hdfs', retention_period_in_days: 7, depends_on: ['alicloud_ros_stack.lake'] } },
      }),
    );
    const said = await one.refused();
    expect(said).toMatch(/OSS-HDFS: versioning damages its data/);
    expect(said).toMatch(/OSS-HDFS: a retention lock damages its data/);
    expect(one.state('alicloud_oss_bucket_logging.ok')['id']).toBe('lake-hdfs');
    await one.stop();
  });

  test('is refused where the region has none', async () => {
    const one = await stand({ ...lake(bucket()), provider: { alicloud: [{ region: 'cn-chengdu' }] } });
    expect(await one.refused()).toMatch(/cn-chengdu has no OSS-HDFS/);
    await one.stop();
  });
});
