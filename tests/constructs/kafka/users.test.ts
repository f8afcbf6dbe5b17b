import { Role } from '../../../constructs/access/role';
import { KafkaAcls } from '../../../constructs/kafka/acls';
import { existing } from '../../../constructs/kafka/contract';
import { KafkaGroup } from '../../../constructs/kafka/group';
import { KAFKA_PERMISSIONS } from '../../../constructs/kafka/permissions';
import { KafkaTopic } from '../../../constructs/kafka/topic';
import { KafkaUser, type KafkaUserProps } from '../../../constructs/kafka/user';
import type { TerraformStack } from '../../../constructs/core/terraform';
import { refusal, synth } from '../../support/synth';

const USER = 'alicloud_alikafka_sasl_user';
const ACL = 'alicloud_alikafka_sasl_acl';
const instanceId = 'alikafka_serverless-cn-x0r3k2n9v01';
const user = (stack: TerraformStack, options: Partial<KafkaUserProps> = {}) =>
  new KafkaUser(stack, 'Etl', { instanceId, name: 'risk-etl', secretName: 'acme-dev-risk-etl-kafka', ...options });

describe('a user', () => {
  test('has a generated password of letters, digits and underscores, kept in a KMS secret', () => {
    const document = synth((stack) => void user(stack));
    expect(document.resource(USER)).toMatchObject({
      username: 'risk-etl',
      type: 'scram',
      mechanism: 'SCRAM-SHA-512',
      instance_id: instanceId,
    });
    expect(document.resource(USER)['password']).toMatch(/^\$\{random_password\.Etl_Secret_Password_\w+\.result\}$/);
    expect(document.resource('random_password')).toMatchObject({ override_special: '_' });
    expect(document.resource('alicloud_kms_secret')).toMatchObject({
      secret_name: 'acme-dev-risk-etl-kafka',
      lifecycle: { prevent_destroy: true },
    });
  });

  test('takes a mechanism; both keys let its secret go', () => {
    const document = synth((stack) => void user(stack, { mechanism: 'SCRAM-SHA-256', onRemoval: 'destroy' }), {
      allowDataLoss: true,
    });
    expect(document.resource(USER)['mechanism']).toBe('SCRAM-SHA-256');
    expect(document.resource('alicloud_kms_secret')['lifecycle']).toEqual({});
  });

  test('refuses a name in Chinese, and one key', () => {
    expect(refusal((stack) => void user(stack, { name: '风控' }))).toContain(
      '[name.unusable] name: a Kafka SASL user name must be 1-64 letters, digits, dashes or underscores',
    );
    expect(refusal((stack) => void user(stack, { onRemoval: 'destroy' }))).toContain('[removal.one-key]');
  });

  test('lets a role read its password by the secret, and nothing else', () => {
    const document = synth((stack) =>
      user(stack).grantReadPassword(new Role(stack, 'Role', { name: 'acme-dev-etl', description: 'etl', trust: 'ecs' })),
    );
    const policy = JSON.parse(String(document.resource('alicloud_ram_policy')['policy_document'])) as {
      Statement: unknown;
    };
    expect(policy.Statement).toEqual([
      { Effect: 'Allow', Action: ['kms:GetSecretValue'], Resource: ['acs:kms:*:*:secret/acme-dev-risk-etl-kafka'] },
    ]);
  });
});

describe('grants', () => {
  test('producing is one entry on the topic, made after the user and the topic', () => {
    const document = synth((stack) => {
      const topic = new KafkaTopic(stack, 'Events', { instanceId, name: 'risk-events', partitions: 3 });
      new KafkaAcls(stack, 'Acls', { instanceId }).grantProduce(user(stack), topic);
    });
    const entry = document.resource(ACL);
    expect(entry).toMatchObject({
      acl_resource_type: 'Topic',
      acl_operation_type: 'Write',
      acl_resource_pattern_type: 'LITERAL',
      instance_id: instanceId,
    });
    expect(entry['username']).toMatch(/^\$\{alicloud_alikafka_sasl_user\.Etl_User_\w+\.username\}$/);
    expect(entry['acl_resource_name']).toMatch(/^\$\{alicloud_alikafka_topic\.Events_Topic_\w+\.topic\}$/);
  });

  test('consuming is one entry on the topic and one on the group', () => {
    const document = synth((stack) => {
      const group = new KafkaGroup(stack, 'Group', { instanceId, name: 'risk-etl' });
      new KafkaAcls(stack, 'Acls', { instanceId }).grantConsume(user(stack), existing('lending-events'), group);
    });
    expect(document.resource(ACL, 'Acls_risk-etl-Topic-lending-events-Read')).toMatchObject({
      acl_resource_name: 'lending-events',
      acl_operation_type: 'Read',
    });
    expect(document.resource(ACL, 'Acls_risk-etl-Group-risk-etl-Read')['acl_resource_name']).toMatch(/\.consumer_id\}$/);
  });

  test('never use the list of operations, nor what the service fills in itself', () => {
    const document = synth((stack) =>
      new KafkaAcls(stack, 'Acls', { instanceId }).grantConsume(user(stack), existing('events'), existing('group')),
    );
    for (const entry of document.resources(ACL)) {
      for (const attribute of ['acl_operation_types', 'acl_permission_type', 'host']) expect(entry).not.toHaveProperty(attribute);
    }
  });

  test('said twice are made once; two users do not meet', () => {
    const document = synth((stack) => {
      const acls = new KafkaAcls(stack, 'Acls', { instanceId });
      const [etl, app] = [existing('etl'), existing('app')];
      acls.grantProduce(etl, existing('events'));
      acls.grantProduce(etl, existing('events'));
      acls.grantProduce(app, existing('events'));
    });
    expect(document.counts[ACL]).toBe(2);
  });

  test('consuming never allows writing', () => {
    expect(KAFKA_PERMISSIONS.consume.map(({ operation }) => operation)).toEqual(['Read', 'Read']);
  });
});
