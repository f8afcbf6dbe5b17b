import type { Surroundings } from '../../../constructs/core/surroundings';
import { KafkaInstance, type KafkaInstanceProps } from '../../../constructs/kafka/instance';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal, synth } from '../../support/synth';

const TYPE = 'alicloud_alikafka_instance';
const ATTACHMENT = 'alicloud_alikafka_instance_allowed_ip_attachment';
const BASE = { name: 'acme-dev-kafka', network: EXISTING_NETWORK } as const;
type Options = Partial<KafkaInstanceProps>;

const built = (options: Options = {}, surroundings?: Partial<Surroundings>) =>
  synth((stack) => void new KafkaInstance(stack, 'Kafka', { ...BASE, ...options }), surroundings);
const refused = (options: Options) => refusal((stack) => void new KafkaInstance(stack, 'Kafka', { ...BASE, ...options }));

describe('a Kafka instance', () => {
  test('by default is serverless with the smallest capacity, ACLs on, reachable from the network only', () => {
    const document = built();
    expect(document.counts).toEqual({ [TYPE]: 1 });
    expect(document.resource(TYPE)).toEqual({
      name: 'acme-dev-kafka',
      instance_type: 'alikafka_serverless',
      spec_type: 'normal',
      deploy_type: 5,
      service_version: '3.3.1',
      vpc_id: 'vpc-bp1aevy8sofi8mh1q5vsl',
      vswitch_ids: ['vsw-bp1s5fnvk4gn2tws03624'],
      security_group: 'sg-bp67acfmxazb4ph9r7gd',
      serverless_config: { reserved_publish_capacity: 60, reserved_subscribe_capacity: 20 },
      config: '{"enable.acl":"true","enable.vpc_sasl_ssl":"true"}',
      timeouts: { create: '60m', update: '120m', delete: '30m' },
      lifecycle: { prevent_destroy: true, ignore_changes: ['vswitch_ids'] },
    });
  });

  test('leaves out what a serverless instance answers differently or never sends', () => {
    const instance = built().resource(TYPE);
    for (const attribute of ['disk_size', 'disk_type', 'partition_num', 'io_max', 'vswitch_id', 'zone_id', 'selected_zones', 'password']) {
      expect(instance).not.toHaveProperty(attribute);
    }
  });

  test.each([
    ['zone', { zone: 'cn-hangzhou-j' }, { vswitch_ids: ['vsw-bp1p9nrcbvkwz9y1u4w3r'] }],
    ['edition', { edition: 'serverless' }, { instance_type: 'alikafka_serverless' }],
    ['capacity', { capacity: '120 MB/s' }, { serverless_config: { reserved_publish_capacity: 120 } }],
    ['subscribe', { subscribe: '90 MB/s' }, { serverless_config: { reserved_subscribe_capacity: 90 } }],
    ['version', { version: '3.3.2' }, { service_version: '3.3.2' }],
    ['acl', { acl: false }, { config: '{"enable.acl":"false","enable.vpc_sasl_ssl":"false"}' }],
  ] as const)('takes %s', (_option, options, expected) => {
    expect(built(options).resource(TYPE)).toMatchObject(expected);
  });

  test('hands out the endpoint that fits: SASL with ACLs, plain text without', () => {
    synth((stack) => {
      const safe = new KafkaInstance(stack, 'Safe', BASE);
      const open = new KafkaInstance(stack, 'Open', { ...BASE, acl: false });
      expect(safe.bootstrap).toMatch(/^\$\{alicloud_alikafka_instance\.Safe_Instance_\w+\.sasl_domain_endpoint\}$/);
      expect(safe.endpoints.saslTls).toMatch(/\.vpc_sasl_domain_endpoint\}$/);
      expect(open.bootstrap).toMatch(/\.domain_endpoint\}$/);
      expect(open.endpoints).toMatchObject({ sasl: '', saslTls: '' });
    });
  });

  test('lets further addresses in on the ports with passwords', () => {
    const document = built({ allowedIps: ['10.30.0.0/16', '10.30.0.0/16'] });
    expect(document.counts[ATTACHMENT]).toBe(2);
    expect(document.resources(ATTACHMENT).map((each) => each['port_range'])).toEqual(['9094/9094', '9095/9095']);
    expect(document.resource(ATTACHMENT, 'Kafka_AllowedIps_10-30-0-0-16-9094')).toMatchObject({
      allowed_ip: '10.30.0.0/16',
      allowed_type: 'vpc',
      timeouts: { create: '10m', delete: '10m' },
    });
  });

  test('without ACLs lets them in on the only port there is', () => {
    expect(built({ acl: false, allowedIps: ['10.30.0.0/16'] }).resource(ATTACHMENT)['port_range']).toBe('9092/9092');
  });

  test('two stand side by side', () => {
    const document = synth((stack) => {
      new KafkaInstance(stack, 'One', { ...BASE, name: 'one-kafka', allowedIps: ['10.30.0.0/16'] });
      new KafkaInstance(stack, 'Two', { ...BASE, name: 'two-kafka', allowedIps: ['10.30.0.0/16'] });
    });
    expect(document.counts).toEqual({ [TYPE]: 2, [ATTACHMENT]: 4 });
  });
});

describe('rules', () => {
  test.each([
    [
      'network.zone.unknown',
      { zone: 'cn-hangzhou-b' },
      "zone: the network has no vSwitch in zone 'cn-hangzhou-b', only in: cn-hangzhou-i, cn-hangzhou-j",
      "set zone to one of those, or add 'cn-hangzhou-b' to the network's zones",
    ],
    [
      'removal.one-key',
      { onRemoval: 'destroy' },
      'onRemoval: destroy takes a second key, allowDataLoss of the environment',
      'write onRemoval: retain, or allowDataLoss: true of the environment',
    ],
  ] as const)('refuses %s', (code, options, message, fix) => {
    expect(refused(options)).toBe(`test/Kafka: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
  });

  test('refuses a name that the service refuses', () => {
    expect(refused({ name: 'k' })).toContain('[name.unusable] name: a Kafka instance name must be 3-64');
  });
});

test('goes away with both keys', () => {
  expect(built({ onRemoval: 'destroy' }, { allowDataLoss: true }).resource(TYPE)['lifecycle']).toEqual({ ignore_changes: ['vswitch_ids'] });
});

test.each([
  [undefined, ['vswitch_ids']],
  ['cn-hangzhou-j', undefined],
] as const)('with zone %s a plan leaves out %j', (zone, ignored) => {
  const { lifecycle } = built(zone === undefined ? {} : { zone }).resource(TYPE) as { lifecycle: Record<string, unknown> };
  expect(lifecycle['ignore_changes']).toEqual(ignored);
});
