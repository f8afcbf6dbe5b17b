import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

const TOPIC = 'risk-dev/alicloud_alikafka_topic.Kafka_Topics_events_Topic';
const GROUP = 'risk-dev/alicloud_alikafka_consumer_group.Kafka_Groups_readers_Group';
const SPARK = 'risk-dev/alicloud_ros_stack.Spark_main_Ros_Stack';
const REDIS = 'risk-dev/alicloud_kvstore_instance.Redis_dimensions_Instance';

/** In production nothing may be destroyed by keys. What goes on purpose goes by an allowance, and by following what is printed. */
describeWithTerraform('what retires in production', () => {
  let estate: SmallEstate;
  const SECTIONS = {
    spark: 'spark: { quota: 80 CU }',
    redis: 'redis: { dimensions: { memory: 4 GiB } }',
    topic: 'kafka:\n  topics:\n    events: { partitions: 12 }\n    others: { partitions: 12 }',
    group: '  groups: [readers]',
  } as const;
  const risk = (...without: (keyof typeof SECTIONS)[]): string => {
    const { spark, redis, topic, group } = SECTIONS;
    const kept = Object.entries({ spark, redis, topic: without.includes('topic') ? topic.replace(/\n.*events.*/, '') : topic, group })
      .filter(([key]) => key === 'topic' || !without.some((one) => one === key))
      .map(([, text]) => text);
    return ['owner: data@acme.example', 'costCenter: "1"', 'lake: { layers: { ods: {} } }', ...kept, ''].join('\n');
  };
  const allow = (...resources: readonly string[]): void =>
    estate.write(
      'allowances.yaml',
      resources
        .map((resource) => `- { resource: "${resource}", why: it is replaced, by: data@acme.example, until: 2099-12-31 }\n`)
        .join('') || '[]\n',
    );
  const run = (command: 'deploy' | 'destroy', ...more: readonly string[]): ReturnType<typeof lakewright> =>
    lakewright([command, '--simulate', '--estate', estate.dir, ...more]);
  const kinds = async (kind: string): Promise<number> => (await estate.objects()).filter((object) => object.startsWith(`${kind} `)).length;

  beforeAll(() => {
    estate = smallEstate();
    estate.write(
      'environments/dev.yaml',
      `${ENVIRONMENT.replace('[risk, lending]', '[risk]')}production: true\nshared:\n  kafka: { capacity: 60 MB/s }\n`,
    );
    estate.write('businesses/risk.yaml', risk());
    expect(run('deploy').status).toBe(0);
  });
  afterAll(() => estate.remove());

  it('is a topic and a group, and nothing but what the allowances name', async () => {
    estate.write('businesses/risk.yaml', risk('topic', 'group'));
    const refused = run('deploy');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`to lose it on purpose name it in allowances.yaml: ${TOPIC}\n`);
    expect(refused.stderr).not.toContain('onRemoval: destroy');
    allow(TOPIC);
    expect(run('deploy').stderr).toContain(GROUP);
    allow(TOPIC, GROUP);
    const { status, stdout } = run('deploy');
    expect(stdout).toMatch(
      /\[plan\.data\.destroyed\] warning: risk-dev: .*\('risk-events'\) holds data and would be destroyed.*an allowance permits it/,
    );
    expect(status).toBe(0);
    expect([await kinds('alicloud_alikafka_topic'), await kinds('alicloud_alikafka_consumer_group')]).toEqual([1, 0]);
    expect(run('deploy').stderr).toMatch(/|/);
    expect(run('deploy').stdout).toMatch(
      /allowances\.yaml:1:\d+ \[allowance\.resource\.unknown\] warning: no state and no plan has risk-dev\/alicloud_alikafka_topic/,
    );
  });

  it('is a Redis whose service guards it: deployed once with its allowance it may go', async () => {
    allow(REDIS);
    estate.write('businesses/risk.yaml', risk('topic', 'group', 'redis'));
    const refused = run('deploy');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /\[plan\.guard\.up\] risk-dev: .*instance_release_protection is true.*\n {2}fix: first deploy 'risk-dev' with it described and with its allowance/,
    );
    estate.write('businesses/risk.yaml', risk('topic', 'group'));
    const lowered = run('deploy');
    expect(lowered.stdout).toMatch(/instance_release_protection: true -> false/);
    expect(lowered.status).toBe(0);
    estate.write('businesses/risk.yaml', risk('topic', 'group', 'redis'));
    expect(run('deploy').status).toBe(0);
    expect(await kinds('alicloud_kvstore_instance')).toBe(0);
  });

  it('is a Spark workload: its stack goes after its guard, and its workspace is told to stay', async () => {
    allow(SPARK);
    estate.write('businesses/risk.yaml', risk('topic', 'group', 'redis', 'spark'));
    const refused = run('deploy');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/fix: aliyun ros SetDeletionProtection --StackId \S+ --DeletionProtection Disabled/);
    const address = SPARK.slice(SPARK.indexOf('/') + 1);
    expect(
      lakewright(['simulate', 'drift', address, 'deletion_protection=Disabled', '--stack', 'risk-dev', '--estate', estate.dir]).status,
    ).toBe(0);
    const { status, stdout } = run('deploy');
    expect(stdout).toMatch(/lost: .*Workspace.* in the cloud, and nothing manages/);
    expect(status).toBe(0);
    expect(await kinds('alicloud_ros_stack')).toBe(0);
  });

  it('is not taken by destroy, but what an allowance names may go', async () => {
    const before = await estate.objects();
    allow('risk-dev/alicloud_oss_bucket.Lake_Objects_Bucket');
    const { status, stderr } = run('destroy', '--stack', 'risk-dev');
    expect(status).toBe(2);
    expect(stderr).toMatch(/\[plan\.data\.destroyed\] risk-dev: .*\('risk-others'\)/);
    expect(stderr).toMatch(/\[plan\.data\.destroyed\] warning: risk-dev: .*\('tiny-dev-risk-lake'\).*an allowance permits it/);
    expect(await estate.objects()).toEqual(before);
    allow('risk-dev/alicloud_oss_bucket.Lake_Objects_Bucket', TOPIC.replace('events', 'others'));
    const gone = run('destroy', '--stack', 'risk-dev');
    expect(gone.status).toBe(0);
    expect(estate.resources(['risk-dev'])).toEqual([]);
  });

  it('finds mistakes in the allowances before anything is written', () => {
    estate.write('allowances.yaml', '- { resource: risk-dev, why: x, by: y, until: 2099-12-31 }\n');
    for (const command of ['deploy', 'destroy'] as const) {
      const { status, stdout, stderr } = run(command);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/allowances\.yaml:1:\d+ \[allowance\.resource\.form\]/);
    }
    allow();
  });
});
