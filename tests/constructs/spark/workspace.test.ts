import { Lake } from '../../../constructs/storage/lake';
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { existingLake } from '../../support/existing-lake';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { synth } from '../../support/synth';
import { BASE, built, refused, rosOf } from './build';

const STACK = 'alicloud_ros_stack';

describe('a Spark workspace', () => {
  test('is one ROS stack, a role, and a value read back', () => {
    const document = built();
    expect(document.counts).toEqual({
      [STACK]: 1,
      alicloud_ram_role: 1,
      alicloud_ram_policy: 1,
      alicloud_ram_role_policy_attachment: 1,
    });
    expect(document.data('alicloud_oos_parameters')).toMatchObject({
      parameter_name: 'acme-dev-risk-spark-WorkspaceId',
      enable_details: true,
    });
  });

  test('shows its values as parameters of the stack, the quota as a line of its own', () => {
    const { parameters, resources } = rosOf(built());
    expect(parameters).toMatchObject({
      Cu: '400',
      WorkspaceName: 'acme-dev-risk',
      OssBucket: 'oss://acme-dev-risk-lake/',
      RamRoleName: 'acme-dev-risk-spark',
    });
    expect(resources['Workspace']).toEqual({
      Type: 'ALIYUN::EMR::SparkWorkspace',
      DeletionPolicy: 'Retain',
      Properties: {
        WorkspaceName: { Ref: 'WorkspaceName' },
        OssBucket: { Ref: 'OssBucket' },
        RamRoleName: { Ref: 'RamRoleName' },
        PaymentType: 'PostPaid',
        ResourceSpec: { Cu: { Ref: 'Cu' } },
      },
    });
  });

  test('passes every parameter of its template, or the difference would never end', () => {
    const document = built({ tags: { owner: 'risk' } });
    const template = JSON.parse(document.rosTemplate) as { Parameters: object };
    expect(Object.keys(rosOf(document).parameters).sort()).toEqual(Object.keys(template.Parameters).sort());
  });

  test('changes nothing but the quota’s line when the quota changes, and the digest with the template', () => {
    const [small, big, tagged] = [built(), built({ quota: '800 CU' }), built({ tags: { owner: 'risk' } })];
    expect(big.rosTemplate).toBe(small.rosTemplate);
    expect(rosOf(big).parameters).toEqual({ ...rosOf(small).parameters, Cu: '800' });
    // Terraform makes it, of what is really sent.
    expect(rosOf(tagged).parameters['TemplateDigest']).toMatch(/^\$\{substr\(sha256\(local\.Spark_Ros_Template\w*\), 0, 16\)\}$/);
  });

  test('keeps the tags it was born with in the state, and its template reads them from there', () => {
    const [young, old] = [built({ tags: { owner: 'risk', team: 'a "b"' } }), built({ tags: { owner: 'lending' } })];
    expect(young.resource('terraform_data')).toMatchObject({
      input: {
        of: expect.stringMatching(/^alicloud_ros_stack\.Spark_Ros_Stack\w*#Workspace$/) as string,
        Tags: [
          { Key: 'owner', Value: 'risk' },
          { Key: 'team', Value: 'a "b"' },
        ],
      },
      triggers_replace: { stack_name: 'acme-dev-risk-spark' },
      lifecycle: { ignore_changes: ['input'] },
    });
    expect(young.rosTemplate).toContain('{"Key":"team","Value":"a \\"b\\""}');
    expect(old.json.locals).toEqual(young.json.locals);
    expect(old.resource(STACK)).toEqual(young.resource(STACK));
  });

  test.each([
    ['name', { name: '风控' }, 'WorkspaceName', '风控'],
    ['roleName', { roleName: 'jobs' }, 'RamRoleName', 'jobs'],
    ['quota', { quota: '2 CU' }, 'Cu', '2'],
    ['lake', { lake: existingLake('acme-other') }, 'OssBucket', 'oss://acme-other/'],
    ['metastore of DLF', { metastore: { thriftUris: '', catalogId: 'acme_dev' } }, 'DlfCatalogId', 'acme_dev'],
  ] as const)('takes %s', (_option, options, parameter, value) => {
    expect(rosOf(built(options)).parameters[parameter]).toEqual(value);
  });

  test('takes tags, in one order whatever order they come in', () => {
    const tags = (given: Record<string, string>) => rosOf(built({ tags: given })).resources['Workspace']?.Properties['Tags'];
    expect(tags({ owner: 'risk', environment: 'dev' })).toEqual([
      { Key: 'environment', Value: 'dev' },
      { Key: 'owner', Value: 'risk' },
    ]);
    expect(tags({ environment: 'dev', owner: 'risk' })).toEqual(tags({ owner: 'risk', environment: 'dev' }));
  });

  test('names its stack and its role after itself when nobody says otherwise', () => {
    const document = synth((stack) => void new SparkWorkspace(stack, 'Spark', { name: 'risk', quota: '100 CU', lake: existingLake() }));
    expect(document.resource(STACK)['stack_name']).toBe('risk');
    expect(document.resource('alicloud_ram_role')['role_name']).toBe('risk-spark');
  });

  test('hands out its id and its queues, born ones too', () => {
    synth((stack) => {
      const workspace = new SparkWorkspace(stack, 'Spark', { ...BASE, queues: { night: { max: '100 CU' } } });
      expect(workspace.workspaceId).toMatch(/^\$\{data\.alicloud_oos_parameters\.Spark_Ros_WorkspaceId_\w+\.parameters\[0\]\.value\}$/);
      expect(workspace.queueNames).toEqual(['night', 'root_queue', 'dev_queue']);
      expect(workspace.workspaceName).toBe('acme-dev-risk');
    });
  });

  test('waits for its role with all its permissions, and for a lake of the same stack', () => {
    const document = synth((stack) => {
      const lake = new Lake(stack, 'Lake', { name: 'acme-dev-own-lake', kind: 'oss-hdfs', layers: { ods: {} } });
      new SparkWorkspace(stack, 'Spark', { ...BASE, lake });
    });
    const { depends_on: waitsFor } = document.resource(STACK, 'Spark_Ros_Stack') as { depends_on: string[] };
    expect(waitsFor).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^alicloud_ram_role_policy_attachment\.Spark_Role_/),
        expect.stringMatching(/^alicloud_ros_stack\.Lake_/),
      ]),
    );
  });

  test('two stand side by side', () => {
    const document = synth((stack) => {
      new SparkWorkspace(stack, 'Risk', BASE);
      new SparkWorkspace(stack, 'Lending', {
        name: 'lending',
        quota: '10 CU',
        lake: existingLake('acme-dev-lending-lake'),
      });
    });
    expect(document.counts).toMatchObject({ [STACK]: 2, alicloud_ram_role: 2 });
  });
});

describe('protection', () => {
  test('retains by default: two guards, and the workspace outlives its stack', () => {
    const document = built();
    expect(document.resource(STACK)).toMatchObject({
      deletion_protection: 'Enabled',
      lifecycle: { prevent_destroy: true },
    });
    expect(rosOf(document).resources['Workspace']?.DeletionPolicy).toBe('Retain');
  });

  test('one key is refused, both take everything down', () => {
    expect(refused({ onRemoval: 'destroy' })).toContain(
      '[removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment',
    );
    const document = built({ onRemoval: 'destroy' }, { allowDataLoss: true });
    expect(document.resource(STACK)['lifecycle']).not.toHaveProperty('prevent_destroy');
    expect(rosOf(document).resources['Workspace']).not.toHaveProperty('DeletionPolicy');
  });
});

describe('without an admin function', () => {
  const everything = {
    network: EXISTING_NETWORK,
    queues: { night: { max: '100 CU' }, dev_queue: { max: '10 CU' } },
    kyuubi: { queue: 'night' },
    livy: { queue: 'night' },
    sessions: { adhoc: { queue: 'dev_queue' } },
  } as const;

  test('what only the API can make is kept as declared, and nothing is faked', () => {
    const document = built(everything);
    expect(Object.keys(rosOf(document).resources).sort()).toEqual(['OutputWorkspaceId', 'Workspace']);
    synth((stack) => {
      const workspace = new SparkWorkspace(stack, 'Spark', { ...BASE, ...everything });
      expect(workspace.unmanaged).toEqual([
        "queue 'night'",
        "queue 'dev_queue'",
        'the network connection',
        'the Kyuubi gateway',
        'the Livy gateway',
        "session 'adhoc'",
      ]);
      expect(workspace.endpoints).toEqual({});
    });
  });

  test('a Livy gateway on a queue that is there is made by ROS', () => {
    const document = built({ livy: { queue: 'dev_queue' } });
    expect(rosOf(document).resources['Livy']).toMatchObject({
      Type: 'ALIYUN::EMR::LivyCompute',
      Properties: { QueueName: { Ref: 'LivyQueue' } },
    });
  });
});
