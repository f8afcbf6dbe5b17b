import type { Surroundings } from '../../../constructs/core/surroundings';
import { TerraformOutput } from '../../../constructs/core/terraform';
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { synth } from '../../support/synth';
import { ADMIN, BASE, built, type Options, parametersOf, refused, rosOf } from './build';

const managed = (options: Options, surroundings?: Partial<Surroundings>) => built({ admin: ADMIN, ...options }, surroundings);
const workspaceId = { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] };
const GATEWAYS: Options = {
  kyuubi: { queue: 'dev_queue', tokens: { bi: { expire: '90 days' }, 'ad-hoc': {} } },
  livy: { queue: 'dev_queue', tokens: { airflow: { expire: '1 day' } } },
};

describe('tokens', () => {
  test('of a Kyuubi gateway come after it; their values are in KMS secrets that are named after them', () => {
    const document = managed(GATEWAYS);
    expect(rosOf(document).resources['KyuubiTokenBi']).toMatchObject({ Type: 'Custom::SparkKyuubiToken', DependsOn: ['Kyuubi'] });
    expect(parametersOf(document, 'KyuubiTokenBi')).toEqual({
      WorkspaceId: workspaceId,
      KyuubiServiceId: { 'Fn::GetAtt': ['Kyuubi', 'Id'] },
      Name: 'bi',
      SecretName: { Ref: 'KyuubiTokenBiSecret' },
      ExpireDays: { Ref: 'KyuubiTokenBiDays' },
    });
    expect(parametersOf(document, 'KyuubiTokenAdHoc')).not.toHaveProperty('ExpireDays');
    expect(rosOf(document).parameters).toMatchObject({
      KyuubiTokenBiSecret: 'acme-dev-risk-kyuubi-bi',
      KyuubiTokenBiDays: '90',
      KyuubiTokenAdHocSecret: 'acme-dev-risk-kyuubi-ad-hoc',
    });
  });

  test('of a Livy gateway name it by the id that ROS gives it', () => {
    expect(parametersOf(managed(GATEWAYS), 'LivyTokenAirflow')).toMatchObject({
      LivyComputeId: { 'Fn::GetAtt': ['Livy', 'LivyComputeId'] },
      Name: 'airflow',
      SecretName: { Ref: 'LivyTokenAirflowSecret' },
    });
  });

  test('are kept in the account’s KMS instance where it has one', () => {
    const kms = { instanceId: 'kst-1', secretKeyId: 'key-1' };
    expect(parametersOf(managed(GATEWAYS, { kms }), 'KyuubiTokenBi')).toMatchObject({ KmsInstanceId: 'kst-1', EncryptionKeyId: 'key-1' });
  });

  test('are told by the names of their secrets', () => {
    synth((stack) => {
      const { tokenSecrets } = new SparkWorkspace(stack, 'Spark', { ...BASE, admin: ADMIN, ...GATEWAYS });
      expect(tokenSecrets).toEqual({
        kyuubi: { bi: 'acme-dev-risk-kyuubi-bi', 'ad-hoc': 'acme-dev-risk-kyuubi-ad-hoc' },
        livy: { airflow: 'acme-dev-risk-livy-airflow' },
      });
    });
  });

  test('with a name that KMS would refuse are refused', () => {
    expect(refused({ admin: ADMIN, kyuubi: { queue: 'dev_queue', tokens: { ['x'.repeat(60)]: {} } } })).toContain(
      ': a KMS secret name must be',
    );
    expect(refused({ admin: ADMIN, livy: { queue: 'dev_queue', tokens: { Airflow: {} } } })).toContain("[key.form] livy.tokens: 'Airflow'");
  });
});

describe('members', () => {
  test('are added with their roles, each a value of the plan', () => {
    const document = managed({
      members: { lee: { id: '291234567890123456', roles: ['DataScience', 'Guest'] }, ops: { id: '291234567890123457' } },
    });
    expect(parametersOf(document, 'MemberLee')).toEqual({
      WorkspaceId: workspaceId,
      MemberId: { Ref: 'MemberLeeId' },
      Roles: { Ref: 'MemberLeeRoles' },
    });
    expect(rosOf(document).parameters).toMatchObject({ MemberLeeId: '291234567890123456', MemberLeeRoles: 'DataScience,Guest' });
    expect(parametersOf(document, 'MemberOps')).toEqual({ WorkspaceId: workspaceId, MemberId: { Ref: 'MemberOpsId' } });
  });
});

describe('what cannot be made', () => {
  const ALL: Options = { ...GATEWAYS, members: { lee: { id: '291234567890123456' } }, sessions: { notes: { queue: 'dev_queue' } } };
  const warningsOf = (options: Options): string[] => {
    const warnings: string[] = [];
    synth((stack) => {
      const { node } = new SparkWorkspace(stack, 'Spark', { ...BASE, ...options });
      warnings.push(...node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => String(data)));
    });
    return warnings;
  };

  test('is told in a warning, with what to do', () => {
    expect(warningsOf(ALL)).toEqual([
      "[spark.unmanaged] declared, checked and not made, as there is no admin function: the Kyuubi gateway, session 'notes', member 'lee', " +
        "token 'bi', token 'ad-hoc', token 'airflow'; fix: give the workspace an 'admin'",
    ]);
  });

  test('is nothing with an admin function, or when nothing is asked for', () => {
    expect(warningsOf({ ...ALL, admin: ADMIN })).toEqual([]);
    expect(warningsOf({})).toEqual([]);
  });
});

test('a workspace tells the addresses of its gateways and the ids of its sessions, all by reference', () => {
  const document = synth((stack) => {
    const { endpoints, sessionIds } = new SparkWorkspace(stack, 'Spark', {
      ...BASE,
      admin: ADMIN,
      ...GATEWAYS,
      sessions: { notes: { queue: 'dev_queue' } },
    });
    new TerraformOutput(stack, 'told', { value: { ...endpoints, ...sessionIds } });
  });
  const value = document.outputs['told']?.value as Record<string, string>;
  expect(Object.keys(value).sort()).toEqual(['kyuubi', 'kyuubiJdbc', 'livy', 'notes']);
  for (const reference of Object.values(value))
    expect(reference).toMatch(/^\$\{data\.alicloud_oos_parameters\.\w+\.parameters\[0\]\.value\}$/);
});
