import { Role } from '../../../constructs/access/role';
import { RedisInstance, type RedisInstanceProps } from '../../../constructs/redis/instance';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal, synth } from '../../support/synth';

const TYPE = 'alicloud_kvstore_instance';
const BASE = {
  name: 'acme-dev-risk-dimensions',
  network: EXISTING_NETWORK,
  memory: '4 GiB',
  secretName: 'acme-dev-risk-dimensions-redis',
} as const;
const built = (options: Partial<RedisInstanceProps> = {}, allowDataLoss = false) =>
  synth((stack) => void new RedisInstance(stack, 'Redis', { ...BASE, ...options }), { allowDataLoss });

describe('a Redis instance', () => {
  test('is a master with a replica, open to the network only, and protected', () => {
    const document = built();
    expect(document.counts).toEqual({ [TYPE]: 1, alicloud_kms_secret: 1, random_password: 1 });
    expect(document.resource(TYPE)).toMatchObject({
      db_instance_name: 'acme-dev-risk-dimensions',
      instance_class: 'redis.master.stand.default',
      engine_version: '7.0',
      zone_id: 'cn-hangzhou-i',
      security_ips: [EXISTING_NETWORK.cidr],
      instance_release_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(document.resource(TYPE)['password']).toMatch(/^\$\{random_password\.Redis_Password_\w+\.result\}$/);
  });

  test('takes memory as a number too, and gives way with both keys', () => {
    const body = built({ memory: 64, version: '6.0', onRemoval: 'destroy' }, true).resource(TYPE);
    expect(body).toMatchObject({
      instance_class: 'redis.master.8xlarge.default',
      engine_version: '6.0',
      instance_release_protection: false,
    });
    expect(body).not.toHaveProperty('lifecycle.prevent_destroy');
  });

  test('lets a role read its password and nothing else', () => {
    const document = synth((stack) => {
      const role = new Role(stack, 'Job', { name: 'acme-dev-risk-job', description: 'a job', trust: 'ecs' });
      new RedisInstance(stack, 'Redis', BASE).grantConnect(role);
    });
    const { Statement } = JSON.parse(String(document.resource('alicloud_ram_policy')['policy_document'])) as { Statement: unknown };
    expect(Statement).toEqual([
      { Effect: 'Allow', Action: ['kms:GetSecretValue'], Resource: ['acs:kms:*:*:secret/acme-dev-risk-dimensions-redis'] },
    ]);
  });

  test.each<[string, Partial<RedisInstanceProps>, string]>([
    [
      'redis.memory.size',
      { memory: '5 GiB' },
      'memory: an instance has 1, 2, 4, 8, 16, 32, 64 GiB of memory, got 5 GiB\n    fix: write memory: 8 GiB',
    ],
    ['name.unusable', { name: '9' }, 'name: a Redis instance name must be 2-80'],
    ['removal.one-key', { onRemoval: 'destroy' }, 'onRemoval: destroy takes a second key'],
  ])('refuses what breaks %s', (code, options, text) => {
    const message = refusal((stack) => void new RedisInstance(stack, 'Redis', { ...BASE, ...options }));
    expect(message).toContain(`[${code}]`);
    expect(message).toContain(text);
  });
});
