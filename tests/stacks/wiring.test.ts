/** What an environment or a business says arrives in what is made of it: read from the synthesized stacks. */
import type { StackDocument } from '../support/stack-document';
import { synthTwo } from '../support/two-businesses';

const SPARK = { quota: '100 CU', queues: { night: { max: '40 CU', schedule: { '22:00-06:00': '80 CU' } } } };
const RISK = { lake: { kind: 'oss', layers: { ods: {} } }, spark: SPARK };
const METASTORE = { kind: 'emr', keyPair: 'acme' };

/** Properties of the resources of one type in the template of a stack's one ROS stack. */
function inTemplate(stack: StackDocument, type: string): Record<string, unknown>[] {
  const { Resources: resources } = JSON.parse(stack.rosTemplate) as {
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  };
  return Object.values(resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
}

describe('production', () => {
  const secret = (production: boolean) =>
    synthTwo({ environment: { production }, risk: { starrocks: {} } })('risk-prod').resource('alicloud_kms_secret');

  it('keeps deleted secrets for their recovery window; elsewhere the name is free at once', () => {
    expect(secret(true)).toMatchObject({ force_delete_without_recovery: false });
    expect(secret(false)).toMatchObject({ force_delete_without_recovery: true });
  });
});

describe('the network', () => {
  const stack = synthTwo({
    environment: { network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i', 'cn-hangzhou-j'] }, shared: { metastore: METASTORE } },
    risk: { ...RISK, spark: { ...SPARK, connectNetwork: true } },
    lending: { ...RISK, spark: { ...SPARK, connectNetwork: false } },
  });

  it("opens the metastore's database to the vSwitches that its cluster may be in, and to nobody else", () => {
    const { security_ips: open } = stack('shared-prod').resource('alicloud_db_instance');
    const ranges = stack('foundation-prod').resources('alicloud_vswitch');
    expect(open).toEqual(ranges.map(({ cidr_block: range }) => range).sort());
    expect(open).toHaveLength(2);
  });

  it('is connected to the workspaces that use it, and to no other', () => {
    expect(inTemplate(stack('risk-prod'), 'Custom::SparkNetworkConnection')).toHaveLength(1);
    expect(inTemplate(stack('lending-prod'), 'Custom::SparkNetworkConnection')).toHaveLength(0);
  });
});

describe('retention', () => {
  const stack = synthTwo({
    environment: { logs: { retention: '7 days' }, shared: { kafka: {} } },
    risk: { ...RISK, kafka: { topics: { loans: { partitions: 3, retention: '5 days' }, scores: { partitions: 3 } } } },
  });

  it.each(['foundation-prod', 'shared-prod'])("of logs is the environment's in every store of %s", (name) => {
    const stores = stack(name).resources('alicloud_log_store');
    expect(stores.map(({ retention_period: days }) => days)).toEqual([7]);
  });

  it("of messages is the topic's", () => {
    const hours = stack('risk-prod')
      .resources('alicloud_alikafka_topic')
      .map(({ topic, configs }) => [topic, (JSON.parse(String(configs)) as Record<string, string>)['retention.hours']]);
    expect(Object.fromEntries(hours)).toEqual({ 'risk-loans': '120', 'risk-scores': '72' });
  });
});

describe('removal', () => {
  const STACKS = ['bootstrap-prod', 'foundation-prod', 'shared-prod'];
  /** Types of what Terraform must not destroy. */
  const kept = (environment: object): Record<string, readonly string[]> => {
    const stack = synthTwo({
      environment: { state: { bucket: 'acme-state' }, shared: { kafka: {}, metastore: METASTORE }, ...environment },
      risk: RISK,
    });
    const typesIn = ({ json }: StackDocument): string[] =>
      Object.entries(json.resource ?? {}).flatMap(([type, named]) =>
        Object.values(named).some(({ lifecycle }) => (lifecycle as { prevent_destroy?: true } | undefined)?.prevent_destroy) ? [type] : [],
      );
    return Object.fromEntries(STACKS.map((name) => [name, typesIn(stack(name)).sort()]));
  };

  it("of what is the environment's own is nowhere possible unless it says so", () => {
    expect(kept({})).toEqual({
      'bootstrap-prod': ['alicloud_oss_bucket', 'alicloud_ots_instance', 'alicloud_ots_table'],
      'foundation-prod': ['alicloud_kms_key', 'alicloud_log_project', 'alicloud_log_store'],
      'shared-prod': [
        'alicloud_alikafka_instance',
        'alicloud_db_database',
        'alicloud_db_instance',
        'alicloud_emrv2_cluster',
        'alicloud_kms_secret',
        'alicloud_log_store',
        'alicloud_oss_bucket',
      ],
    });
  });

  it('is possible everywhere with both keys', () => {
    expect(kept({ onRemoval: 'destroy', allowDataLoss: true })).toEqual(Object.fromEntries(STACKS.map((name) => [name, []])));
  });
});

describe('schedules', () => {
  const stack = (environment: object) => synthTwo({ environment, risk: RISK })('risk-prod');

  it('become timers that wait for the workspace whose queues they edit', () => {
    const timers = stack({}).resources('alicloud_fcv3_trigger');
    expect(timers).toHaveLength(2);
    for (const { depends_on: waits } of timers) expect(waits).toContainEqual(expect.stringMatching(/^alicloud_ros_stack\./));
  });

  it('make no timer while they are paused, and no window in the template', () => {
    const paused = stack({ schedules: 'paused' });
    expect(paused.resources('alicloud_fcv3_trigger')).toEqual([]);
    expect(paused.rosTemplate).not.toContain('Windows');
  });
});

describe('tags', () => {
  it('are on the workspace too, which is made inside a ROS template where no aspect reaches', () => {
    const stack = synthTwo({ risk: { ...RISK, tags: { tier: 'gold' } } })('risk-prod');
    const [workspace] = inTemplate(stack, 'ALIYUN::EMR::SparkWorkspace');
    expect(workspace?.['Tags']).toEqual(
      Object.entries(stack.resource('alicloud_ros_stack')['tags'] as object).map(([Key, Value]) => ({ Key, Value }) as object),
    );
    expect(workspace?.['Tags']).toContainEqual({ Key: 'tier', Value: 'gold' });
  });
});
