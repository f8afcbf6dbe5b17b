import { Role } from '../../../constructs/access/role';
import { SPARK_ACTIONS } from '../../../constructs/spark/actions';
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { existingLake } from '../../support/existing-lake';
import type { StackDocument } from '../../support/stack-document';
import { refusal, synth } from '../../support/synth';
import { BASE, built, rosOf } from './build';

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}
const statementsOf = (document: StackDocument, name?: string): readonly Statement[] =>
  (JSON.parse(String(document.resource('alicloud_ram_policy', name)['policy_document'])) as { Statement: Statement[] }).Statement;
const resourcesFor = (statements: readonly Statement[], action: string): readonly string[] =>
  statements.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource);

describe('the role of a workspace', () => {
  test('may be assumed by Serverless Spark only', () => {
    const trust = JSON.parse(String(built().resource('alicloud_ram_role')['assume_role_policy_document'])) as {
      Statement: unknown;
    };
    expect(trust.Statement).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['spark.emr-serverless.aliyuncs.com'] } },
    ]);
  });

  test('reads and writes its lake and no other bucket', () => {
    const statements = statementsOf(built());
    const buckets = statements.flatMap(({ Action, Resource }) => (Action.some((action) => action.startsWith('oss:')) ? Resource : []));
    expect(buckets.length).toBeGreaterThan(0);
    expect(buckets.every((resource) => resource.includes('acme-dev-risk-lake'))).toBe(true);
  });

  test('reads the lakes it is given, and does not write to them', () => {
    const statements = statementsOf(built({ readsFrom: [existingLake('acme-dev-lending-lake')] }));
    const writable = resourcesFor(statements, 'oss:PutObject');
    expect(resourcesFor(statements, 'oss:GetObject').some((resource) => resource.includes('acme-dev-lending-lake'))).toBe(true);
    expect(writable.some((resource) => resource.includes('acme-dev-lending-lake'))).toBe(false);
  });

  test('may use the catalog, also in the submitter’s name', () => {
    const statements = statementsOf(built());
    expect(resourcesFor(statements, 'dlf:GetTable')).toEqual(['*']);
    expect(resourcesFor(statements, 'dlf-auth:ActOnBehalfOfAnotherUser')).toEqual(['*']);
  });

  test.each([
    ['a Hive Metastore', { thriftUris: 'thrift://10.0.0.1:9083' }, []],
    ['a catalog of Data Lake Formation', { thriftUris: '', catalogId: 'lake' }, ['*']],
  ])('with %s may use DLF only if that is where its tables are', (_, metastore, resources) => {
    const statements = statementsOf(built({ metastore }));
    for (const action of ['dlf:DropTable', 'dlf-auth:ActOnBehalfOfAnotherUser'])
      expect(resourcesFor(statements, action)).toEqual(resources);
  });

  test('uses a key only when there is one', () => {
    expect(resourcesFor(statementsOf(built()), 'kms:GenerateDataKey')).toEqual([]);
    expect(resourcesFor(statementsOf(built({ key: { keyId: 'key-hzz1' } })), 'kms:GenerateDataKey')).toEqual(['acs:kms:*:*:key/key-hzz1']);
  });
});

describe('granting to submit', () => {
  const submitting = (queue?: string) =>
    synth((stack) => {
      const role = new Role(stack, 'Etl', { name: 'acme-dev-etl', description: 'etl', trust: 'ecs' });
      new SparkWorkspace(stack, 'Spark', { ...BASE, queues: { night: { max: '100 CU' } } }).grantSubmit(role, queue);
    });

  test('allows starting, following and stopping jobs, and nothing that changes the workspace', () => {
    expect(statementsOf(submitting(), 'Etl_Policy')).toEqual([
      { Effect: 'Allow', Action: [...SPARK_ACTIONS.submit.actions].sort(), Resource: ['*'] },
    ]);
    expect(SPARK_ACTIONS.submit.actions.filter((action) => /:(Create|Edit|Update|Delete|Grant|Add)/.test(action))).toEqual([]);
  });

  test('knows declared and born queues, and no others', () => {
    expect(() => submitting('night')).not.toThrow();
    expect(() => submitting('dev_queue')).not.toThrow();
    expect(
      refusal((stack) => {
        const role = new Role(stack, 'Etl', { name: 'acme-dev-etl', description: 'etl', trust: 'ecs' });
        new SparkWorkspace(stack, 'Spark', BASE).grantSubmit(role, 'nigth');
      }),
    ).toBe(
      "test/Spark: 1 problem\n  - [access.queue.missing] workspace 'acme-dev-risk' has no queue 'nigth'\n    fix: known: root_queue, dev_queue",
    );
  });
});

test('no list of actions has a wildcard or says anything twice', () => {
  for (const { actions } of Object.values(SPARK_ACTIONS)) {
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(new Set(actions).size).toBe(actions.length);
  }
});

describe('a workspace in a resource group of its own', () => {
  const submitting = (resourceGroup: boolean): StackDocument =>
    synth((stack) => {
      const spark = new SparkWorkspace(stack, 'Spark', { ...BASE, resourceGroup });
      const other = new SparkWorkspace(stack, 'Other', {
        ...BASE,
        name: 'acme-dev-other',
        stackName: 'other',
        roleName: 'other',
        resourceGroup,
      });
      const etl = new Role(stack, 'etl', { name: 'acme-dev-etl', description: 'etl', trust: 'ecs' });
      for (const workspace of [spark, spark, other]) workspace.grantSubmit(etl);
    });
  const submits = (document: StackDocument): string[] =>
    document
      .resources('alicloud_ram_policy')
      .filter(({ policy_document: text }) => String(text).includes('emr-serverless-spark:StartJobRun'))
      .map(({ policy_name: name }) => String(name))
      .sort();

  test('is born in it', () => {
    const document = built({ resourceGroup: true });
    const [group] = Object.keys(document.json.resource?.['alicloud_resource_manager_resource_group'] ?? {});
    expect(document.resource('alicloud_resource_manager_resource_group')).toMatchObject({ resource_group_name: 'acme-dev-risk' });
    expect(rosOf(document).resources['Workspace']?.Properties).toMatchObject({ ResourceGroupId: { Ref: 'ResourceGroupId' } });
    expect(rosOf(document).parameters['ResourceGroupId']).toBe(`\${alicloud_resource_manager_resource_group.${group}.id}`);
  });

  test('has those who submit to it submit to it alone, by a policy that is attached to the group and to nothing else', () => {
    const document = submitting(true);
    expect(submits(document)).toEqual(['acme-dev-etl-in-acme-dev-other', 'acme-dev-etl-in-acme-dev-risk']);
    const attached = document.resources('alicloud_resource_manager_policy_attachment');
    expect(attached).toHaveLength(2);
    for (const { principal_type: type, principal_name: name, resource_group_id: id } of attached) {
      expect([type, name, id]).toEqual([
        'ServiceRole',
        expect.stringMatching(
          /^\$\{alicloud_ram_role\.\w+\.role_name\}@role\.\$\{alicloud_resource_manager_resource_group\.\w+\.account_id\}\.onaliyunservice\.com$/,
        ),
        expect.stringMatching(/^\$\{alicloud_resource_manager_resource_group\.\w+\.id\}$/),
      ]);
    }
    const elsewhere = document.resources('alicloud_ram_role_policy_attachment').map(({ policy_name: name }) => String(name));
    const policies = Object.entries(document.json.resource?.['alicloud_ram_policy'] ?? {}).filter(([, body]) =>
      String((body as { policy_name: string }).policy_name).includes('-in-'),
    );
    expect(policies.filter(([id]) => elsewhere.some((name) => name.includes(`.${id}.`)))).toEqual([]);
  });

  test('is asked for: without it submitting is open to all workspaces, as the service knows none', () => {
    const document = submitting(false);
    expect(submits(document)).toEqual(['acme-dev-etl']);
    expect(document.resources('alicloud_resource_manager_resource_group')).toEqual([]);
  });
});
