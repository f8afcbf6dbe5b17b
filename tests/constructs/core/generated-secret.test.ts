import { RandomProvider } from '@cdktf/provider-random/lib/provider';
import { Role } from '../../../constructs/access/role';
import { GeneratedSecret } from '../../../constructs/core/generated-secret';
import { refusal, synth } from '../../support/synth';

const PROPS = { name: 'acme-prod-risk-admin', description: 'StarRocks admin' };

test('a password is made, kept in KMS and retained', () => {
  const document = synth((stack) => new GeneratedSecret(stack, 'Admin', PROPS), { production: true });
  expect(document.resource('random_password')).toMatchObject({
    length: 24,
    min_lower: 2,
    min_upper: 2,
    min_numeric: 2,
    min_special: 2,
    keepers: { generation: '1' },
  });
  expect(document.resource('alicloud_kms_secret')).toMatchObject({
    secret_name: 'acme-prod-risk-admin',
    secret_data: expect.stringMatching(/^\$\{random_password\.Admin_Password_\w+\.result\}$/) as string,
    version_id: 'v1',
    force_delete_without_recovery: false,
    lifecycle: { prevent_destroy: true },
  });
});

test('outside production its name is free at once when it goes', () => {
  expect(synth((stack) => new GeneratedSecret(stack, 'Admin', PROPS)).resource('alicloud_kms_secret')).toMatchObject({
    force_delete_without_recovery: true,
  });
});

test('where the account has a KMS instance, it is kept there under its key', () => {
  const kms = { instanceId: 'kst-hzz1', secretKeyId: 'key-hzz2' };
  const secret = synth((stack) => new GeneratedSecret(stack, 'Admin', PROPS), { kms }).resource('alicloud_kms_secret');
  expect(secret).toMatchObject({ dkms_instance_id: 'kst-hzz1', encryption_key_id: 'key-hzz2' });
});

test('a new generation is a new password under a new version', () => {
  const document = synth((stack) => new GeneratedSecret(stack, 'Admin', { ...PROPS, generation: 2 }));
  expect(document.resource('random_password')).toMatchObject({ keepers: { generation: '2' } });
  expect(document.resource('alicloud_kms_secret')).toMatchObject({ version_id: 'v2' });
});

test('with both keys it may go', () => {
  const document = synth((stack) => new GeneratedSecret(stack, 'Admin', { ...PROPS, onRemoval: 'destroy' }), {
    allowDataLoss: true,
  });
  expect(document.resource('alicloud_kms_secret')['lifecycle']).toEqual({});
});

test('fails when only one key to destroying is there', () => {
  expect(refusal((stack) => new GeneratedSecret(stack, 'Admin', { ...PROPS, onRemoval: 'destroy' }))).toContain('[removal.one-key]');
});

test('fails when the name is none that KMS takes', () => {
  expect(refusal((stack) => new GeneratedSecret(stack, 'Admin', { ...PROPS, name: 'a b' }))).toMatchInlineSnapshot(`
"test/Admin: 1 problem
  - [name.unusable] name: a KMS secret name must be 1-64 letters, digits or _/+=.@-, got 'a b' (3 characters)
    fix: shorten or change the name here, of the environment, or of the estate"
`);
});

test('reading it is granted by name, and the value is nowhere in the policy', () => {
  const document = synth((stack) => {
    const role = new Role(stack, 'Etl', { name: 'acme-prod-risk-etl', description: 'etl', trust: 'ecs' });
    new GeneratedSecret(stack, 'Admin', PROPS).grantRead(role);
  });
  expect(JSON.parse(document.resource('alicloud_ram_policy')['policy_document'] as string)).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['kms:GetSecretValue'], Resource: ['acs:kms:*:*:secret/acme-prod-risk-admin'] }],
  });
});

test('reading it in a KMS instance takes its key too', () => {
  const kms = { instanceId: 'kst-hzz1', secretKeyId: 'key-hzz2' };
  const document = synth(
    (stack) => {
      const role = new Role(stack, 'Etl', { name: 'acme-prod-risk-etl', description: 'etl', trust: 'ecs' });
      new GeneratedSecret(stack, 'Admin', PROPS).grantRead(role);
    },
    { kms },
  );
  expect(document.resource('alicloud_ram_policy')['policy_document']).toContain(
    '"Action":["kms:Decrypt"],"Resource":["acs:kms:*:*:key/key-hzz2"]',
  );
});

test('two side by side need one random provider', () => {
  const document = synth((stack) => {
    new GeneratedSecret(stack, 'One', { ...PROPS, name: 'one' });
    new GeneratedSecret(stack, 'Two', { ...PROPS, name: 'two' });
  });
  expect(document.json.provider?.['random']).toHaveLength(1);
  expect(document.counts).toEqual({ random_password: 2, alicloud_kms_secret: 2 });
});

test('a random provider that is there already is used', () => {
  const document = synth((stack) => {
    new RandomProvider(stack, 'Mine');
    new GeneratedSecret(stack, 'One', PROPS);
  });
  expect(document.json.provider?.['random']).toHaveLength(1);
});
