import { POLICY_LENGTH } from '../../../constructs/access/known/role-rules';
import { Role, type RoleProps } from '../../../constructs/access/role';
import { TRUST, type TrustedService } from '../../../constructs/access/trust';
import { Workload } from '../../../constructs/access/workload';
import { refusal, synth } from '../../support/synth';

const PROPS: RoleProps = { name: 'acme-prod-risk-etl', description: 'Nightly jobs of risk', trust: 'ecs' };
const READ = { actions: ['oss:GetObject'], resources: ['acs:oss:*:*:acme/*'] };
const build = (change: (role: Role) => void = () => undefined, props: Partial<RoleProps> = {}) =>
  synth((stack) => change(new Role(stack, 'Etl', { ...PROPS, ...props })));
const refused = (props: Partial<RoleProps>) => refusal((stack) => new Role(stack, 'Etl', { ...PROPS, ...props }));

test('without grants it is a role and nothing else', () => {
  const document = build();
  expect(document.counts).toEqual({ alicloud_ram_role: 1 });
  expect(document.resource('alicloud_ram_role')).toEqual({
    role_name: 'acme-prod-risk-etl',
    description: 'Nightly jobs of risk',
    assume_role_policy_document:
      '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["ecs.aliyuncs.com"]}}],"Version":"1"}',
  });
});

test.each(Object.entries(TRUST))('it may be assumed by %s and nobody else', (trust, services) => {
  const document = build(undefined, { trust: trust as TrustedService }).resource('alicloud_ram_role');
  const policy = JSON.parse(document['assume_role_policy_document'] as string) as {
    Statement: { Principal: unknown }[];
  };
  expect(policy.Statement.map(({ Principal }) => Principal)).toEqual([{ Service: services }]);
});

test('however many grants, one policy with one attachment', () => {
  const document = build((role) => {
    for (let n = 0; n < 30; n++) role.grant(READ, { actions: [`oss:Action${n}`], resources: READ.resources });
  });
  expect(document.counts).toEqual({
    alicloud_ram_role: 1,
    alicloud_ram_policy: 1,
    alicloud_ram_role_policy_attachment: 1,
  });
  expect(document.resource('alicloud_ram_policy')).toMatchObject({
    policy_name: 'acme-prod-risk-etl',
    rotate_strategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
  });
  expect(document.resource('alicloud_ram_role_policy_attachment')).toMatchObject({ policy_type: 'Custom' });
});

test('a grant of nothing makes no policy', () => {
  expect(build((role) => role.grant()).counts).toEqual({ alicloud_ram_role: 1 });
});

test('system policies are attached by name', () => {
  const document = build(undefined, { systemPolicies: ['AliyunDLFFullAccess', 'AliyunLogFullAccess'] });
  expect(document.resources('alicloud_ram_role_policy_attachment')).toEqual([
    expect.objectContaining({ policy_name: 'AliyunDLFFullAccess', policy_type: 'System' }),
    expect.objectContaining({ policy_name: 'AliyunLogFullAccess', policy_type: 'System' }),
  ]);
});

test('it hands out its name and a reference to its ARN', () => {
  build((role) => {
    expect(role.roleName).toBe('acme-prod-risk-etl');
    expect(role.arn).toMatch(/^\$\{alicloud_ram_role\.Etl_Role_\w+\.arn\}$/);
  });
});

test('fails when the name is none that RAM takes, and there are too many system policies', () => {
  const systemPolicies = Array.from({ length: 21 }, (_, n) => `Policy${n}`);
  expect(refused({ name: 'risk_etl', systemPolicies })).toBe(
    [
      'test/Etl: 2 problems',
      "  - [name.unusable] name: a RAM role name must be 1-64 letters, digits or dashes, got 'risk_etl' (8 characters)",
      '    fix: shorten or change the name here, of the environment, or of the estate',
      '  - [access.system-policies] systemPolicies: a role has at most 20 system policies, got 21',
      '    fix: shorten it, or split the role in two',
    ].join('\n'),
  );
});

test('fails before an apply does when the policy is longer than RAM takes', () => {
  const grant = (count: number) => (role: Role) => {
    for (let n = 0; n < count; n++) role.grant({ actions: [`oss:Get${n}`], resources: [`acs:oss:*:*:acme-${n}/*`] });
  };
  expect(() => build(grant(200))).toThrow(
    /\[access\.policy\.size\] what is granted to role 'acme-prod-risk-etl' takes \d+ characters, a RAM policy has 6144/,
  );
  expect(() => build(grant(200))).toThrow('fix: grant whole lakes and buckets instead of layers, or split the workload in two');
  expect(() => build(grant(50))).not.toThrow();
});

test('references are counted as what they stand for, not as what they are called', () => {
  const reference = `\${alicloud_kms_key.${'x'.repeat(POLICY_LENGTH)}.id}`;
  expect(() => build((role) => role.grant({ actions: ['kms:Decrypt'], resources: [`acs:kms:*:*:key/${reference}`] }))).not.toThrow();
});

test('a workload is a role of the service it runs on', () => {
  const document = synth((stack) => {
    const workload = new Workload(stack, 'etl', { name: 'acme-prod-risk-etl', description: 'etl', runsOn: 'spark' });
    expect(workload.runsOn).toBe('spark');
    workload.grant(READ);
  });
  expect(document.counts).toEqual({
    alicloud_ram_role: 1,
    alicloud_ram_policy: 1,
    alicloud_ram_role_policy_attachment: 1,
  });
  expect(document.resource('alicloud_ram_role')['assume_role_policy_document']).toContain('spark.emr-serverless.aliyuncs.com');
});

test('two side by side have a policy each', () => {
  const document = synth((stack) => {
    for (const name of ['one', 'two']) new Role(stack, name, { ...PROPS, name }).grant(READ);
  });
  expect(document.resources('alicloud_ram_policy').map((policy) => policy['policy_name'])).toEqual(['one', 'two']);
});
