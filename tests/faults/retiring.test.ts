import { describeWithTerraform } from '../support/terraform/describe';
import { type Retiring, retiring } from './retiring-estate';

const TOPIC = 'risk-dev/alicloud_alikafka_topic.Kafka_Topics_events_Topic';
const GROUP = 'risk-dev/alicloud_alikafka_consumer_group.Kafka_Groups_readers_Group';
const REDIS = 'risk-dev/alicloud_kvstore_instance.Redis_dimensions_Instance';
const PASSWORD = 'risk-dev/alicloud_kms_secret.Redis_dimensions_Password_Secret';

const OTHERS = 'kafka:\n  topics:\n    others: { partitions: 12 }\n';
const EVENTS = '    events: { partitions: 12 }\n';
const READERS = '  groups: { readers: {} }\n';
const DIMENSIONS = 'redis: { dimensions: { memory: 4 GiB } }\n';

/** In production nothing may be destroyed by keys. What goes on purpose goes by an allowance, and by following what is printed. */
describeWithTerraform('what retires in production', () => {
  let estate: Retiring;
  const deploy = (): ReturnType<Retiring['run']> => estate.run('deploy', '--stack', 'risk-dev');
  beforeAll(() => {
    estate = retiring('[risk]', 'shared:\n  kafka: { capacity: 60 MB/s }\n');
    estate.describe(OTHERS, EVENTS, READERS, DIMENSIONS);
    expect(estate.run('deploy')).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  it('is a topic and a group, and nothing but what the allowances name', async () => {
    estate.describe(OTHERS, DIMENSIONS);
    const refused = deploy();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`to lose it on purpose name it in allowances.yaml: ${TOPIC};`);
    expect(refused.stderr).not.toContain('onRemoval: destroy');
    estate.allow(TOPIC);
    const half = deploy();
    expect([half.status, half.stderr]).toEqual([2, expect.stringContaining(GROUP)]);
    estate.allow(TOPIC, GROUP);
    const { status, stdout } = deploy();
    expect(stdout).toMatch(/\[plan\.data\.destroyed\] warning: risk-dev: .*\('risk-events'\) holds data.*an allowance permits it/);
    expect(status).toBe(0);
    expect([await estate.count('alicloud_alikafka_topic'), await estate.count('alicloud_alikafka_consumer_group')]).toEqual([1, 0]);
    expect(deploy().stdout).toMatch(/allowances\.yaml:1:\d+ \[allowance\.resource\.unknown\] warning: no state and no plan has risk-dev\//);
  });

  it('is a Redis whose service guards it: deployed once with its allowance it may go', async () => {
    estate.allow(REDIS, PASSWORD);
    estate.describe(OTHERS);
    const refused = deploy();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /\[plan\.guard\.up\] risk-dev: .*instance_release_protection is true.*\n {2}fix: first deploy 'risk-dev'/,
    );
    estate.describe(OTHERS, DIMENSIONS);
    const lowered = deploy();
    expect(lowered.stdout).toMatch(/instance_release_protection: true -> false/);
    expect(lowered.status).toBe(0);
    estate.describe(OTHERS);
    expect(deploy().status).toBe(0);
    expect(await estate.count('alicloud_kvstore_instance')).toBe(0);
  });

  it('does not go by an allowance that has ended, which is told as the mistake', () => {
    estate.describe('kafka:\n  topics:\n    more: { partitions: 12 }\n');
    estate.write(
      'allowances.yaml',
      `- { resource: "${TOPIC.replace('events', 'others')}", why: replaced, by: d@acme.example, until: 2026-01-31 }\n`,
    );
    for (const command of ['deploy', 'destroy'] as const) {
      const { status, stderr } = estate.run(command, '--stack', 'risk-dev');
      expect(status).toBe(1);
      expect(stderr).toMatch(/allowances\.yaml:1:\d+ \[allowance\.expired\] the allowance for \S+others_Topic ended on 2026-01-31/);
      expect(stderr).toMatch(/\[plan\.data\.destroyed\] risk-dev: .*\('risk-others'\)/);
    }
  });

  it('finds mistakes in the allowances before anything is written', () => {
    estate.write('allowances.yaml', '- { resource: risk-dev, why: x, by: y, until: 2099-12-31 }\n');
    for (const command of ['deploy', 'destroy'] as const) {
      const { status, stdout, stderr } = estate.run(command);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/allowances\.yaml:1:\d+ \[allowance\.resource\.form\]/);
    }
  });
});
