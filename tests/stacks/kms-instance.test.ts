import { ESTATES, estateIn, synthEstate } from '../support/estates';

describe('an account with a KMS instance of its own', () => {
  const estate = estateIn(ESTATES['estate'] ?? '');
  const dev = estate.environments['dev'];
  if (!dev) throw new Error('the default estate has no dev');

  it('keeps every secret there', () => {
    const kms = { instance: 'kst-hzz65f176a0ogplgq5k1c', key: 'key-hzz65f1766agcd3rzaec5' };
    const stacks = synthEstate({ ...estate, environments: { dev: { ...dev, kms } } });
    const secrets = Object.values(stacks).flatMap((stack) => stack.resources('alicloud_kms_secret'));
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(secret).toMatchObject({ dkms_instance_id: kms.instance, encryption_key_id: kms.key });
  });

  it('is not assumed', () => {
    const [secret] = synthEstate({ ...estate, environments: { dev } })['risk-dev']?.resources('alicloud_kms_secret') ?? [];
    expect(secret).not.toHaveProperty('dkms_instance_id');
  });
});
