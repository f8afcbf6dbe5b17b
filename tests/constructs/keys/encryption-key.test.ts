import { Role } from '../../../constructs/access/role';
import { EncryptionKey, type EncryptionKeyProps } from '../../../constructs/keys/encryption-key';
import { refusal, synth } from '../../support/synth';

const PROPS: EncryptionKeyProps = {
  alias: 'alias/acme-prod',
  description: 'Data at rest',
};
const build = (props: Partial<EncryptionKeyProps> = {}, allowDataLoss = false) =>
  synth((stack) => new EncryptionKey(stack, 'Key', { ...PROPS, ...props }), {
    environment: 'prod',
    allowDataLoss,
  });
const refused = (props: Partial<EncryptionKeyProps>) =>
  refusal((stack) => new EncryptionKey(stack, 'Key', { ...PROPS, ...props }), {
    environment: 'prod',
  });

test('defaults: a rotating AES key with an alias, retained twice', () => {
  const document = build();
  expect(document.resource('alicloud_kms_key')).toEqual({
    description: 'Data at rest',
    key_spec: 'Aliyun_AES_256',
    key_usage: 'ENCRYPT/DECRYPT',
    automatic_rotation: 'Enabled',
    rotation_interval: '31536000s',
    pending_window_in_days: 30,
    deletion_protection: 'Enabled',
    lifecycle: { prevent_destroy: true },
  });
  expect(document.resource('alicloud_kms_alias')).toEqual({
    alias_name: 'alias/acme-prod',
    key_id: expect.stringMatching(/^\$\{alicloud_kms_key\.Key_\w+\.id\}$/) as string,
  });
});

test('rotation goes out in seconds, whatever unit it was written in', () => {
  expect(build({ rotation: '90 days' }).resource('alicloud_kms_key')).toMatchObject({ rotation_interval: '7776000s' });
  expect(build({ rotation: '2160 hours' }).resource('alicloud_kms_key')).toMatchObject({
    rotation_interval: '7776000s',
  });
});

test('pendingWindow goes out in days', () => {
  expect(build({ pendingWindow: '7 days' }).resource('alicloud_kms_key')).toMatchObject({ pending_window_in_days: 7 });
});

test('where the account has a KMS instance, it is made there', () => {
  const kms = { instanceId: 'kst-hzz1', secretKeyId: 'key-hzz2' };
  const document = synth((stack) => new EncryptionKey(stack, 'Key', PROPS), { kms });
  expect(document.resource('alicloud_kms_key')).toMatchObject({ dkms_instance_id: 'kst-hzz1' });
});

test('with both keys to destroying its guards are down', () => {
  const key = build({ onRemoval: 'destroy' }, true).resource('alicloud_kms_key');
  expect(key).toMatchObject({ deletion_protection: 'Disabled', lifecycle: {} });
});

test('fails when everything about it is wrong, all at once', () => {
  expect(
    refused({
      alias: 'acme',
      rotation: '6 days',
      pendingWindow: '367 days',
      onRemoval: 'destroy',
    }),
  ).toMatchInlineSnapshot(`
"test/Key: 4 problems
  - [name.unusable] alias: a KMS alias must be "alias/" and 1-249 letters, digits, dashes, slashes or underscores, got 'acme' (4 characters)
    fix: shorten or change the name here, of the environment, or of the estate
  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment
    fix: write onRemoval: retain, or allowDataLoss: true of the environment
  - [key.rotation] rotation: a key rotates every 7-365 whole days, got 6 days
    fix: write rotation: 7 days
  - [key.pending-window] pendingWindow: a deleted key can be called back for 7-366 whole days, got 367 days
    fix: write pendingWindow: 366 days"
`);
});

test.each([{ rotation: '366 days' }, { rotation: '180 hours' }, { pendingWindow: '6 days' }] as const)('fails when %j', (props) => {
  expect(refused(props)).toContain(`${Object.values(props)[0]}`);
});

const policy = (grant: (key: EncryptionKey, role: Role) => void) =>
  JSON.parse(
    synth((stack) => {
      grant(
        new EncryptionKey(stack, 'Key', PROPS),
        new Role(stack, 'Etl', {
          name: 'etl',
          description: 'etl',
          trust: 'ecs',
        }),
      );
    }).resource('alicloud_ram_policy')['policy_document'] as string,
  ) as { Statement: { Action: string[]; Resource: string[] }[] };

test('grantDecrypt lets read with this key and no other', () => {
  const {
    Statement: [statement],
  } = policy((key, role) => key.grantDecrypt(role));
  expect(statement).toMatchObject({
    Action: ['kms:Decrypt', 'kms:DescribeKey'],
  });
  expect(statement?.Resource).toEqual([expect.stringMatching(/^acs:kms:\*:\*:key\/\$\{alicloud_kms_key\.Key_\w+\.id\}$/)]);
});

test('grantEncryptDecrypt lets write too', () => {
  expect(policy((key, role) => key.grantEncryptDecrypt(role)).Statement).toMatchObject([
    { Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'] },
  ]);
});

test('two side by side share nothing', () => {
  const document = synth((stack) => {
    new EncryptionKey(stack, 'One', { ...PROPS, alias: 'alias/one' });
    new EncryptionKey(stack, 'Two', { ...PROPS, alias: 'alias/two' });
  });
  expect(document.resources('alicloud_kms_alias').map((alias) => alias['alias_name'])).toEqual(['alias/one', 'alias/two']);
});
