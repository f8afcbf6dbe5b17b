import { Role } from '../../../constructs/access/role';
import { SPARK_ACTIONS } from '../../../constructs/spark/actions';
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { existingLake } from '../../support/existing-lake';
import type { StackDocument } from '../../support/stack-document';
import { refusal, synth } from '../../support/synth';
import { BASE, built } from './build';

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
