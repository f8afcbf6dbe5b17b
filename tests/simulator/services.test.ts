import { describeWithTerraform } from '../support/terraform/describe';
import { stand, type Stand } from './stand';

const WAREHOUSE = {
  alicloud_vpc: { net: { vpc_name: 'net', cidr_block: '10.0.0.0/8' } },
  alicloud_star_rocks_instance: {
    wh: {
      instance_name: 'wh',
      admin_password: 'Pw-1',
      cluster_zone_id: 'cn-hangzhou-i',
      package_type: 'official',
      pay_type: 'postPaid',
      run_mode: 'shared_data',
      version: '3.3',
      vpc_id: '${alicloud_vpc.net.id}',
      backend_node_groups: { cu: 8, resident_node_number: 3 },
    },
  },
};

const things = (over: { secret?: object; partitions?: number; shards?: number } = {}): Record<string, unknown> => ({
  resource: {
    ...WAREHOUSE,
    alicloud_kms_secret: { s: { secret_name: 's', secret_data: 'one', version_id: 'v1', ...over.secret } },
    alicloud_kms_key: { k: { description: 'key' } },
    alicloud_alikafka_instance: { bus: { deploy_type: 5 } },
    alicloud_alikafka_topic: {
      t: { instance_id: '${alicloud_alikafka_instance.bus.id}', topic: 't', remark: 'r', partition_num: over.partitions ?? 12 },
    },
    alicloud_log_project: { p: { project_name: 'p' } },
    alicloud_log_store: {
      l: { project_name: '${alicloud_log_project.p.project_name}', logstore_name: 'l', shard_count: over.shards ?? 2 },
    },
    alicloud_oss_bucket: { b: { bucket: 'calm', lifecycle: { ignore_changes: ['policy'] } }, flip: { bucket: 'flip' } },
    alicloud_oss_bucket_policy: {
      b: { bucket: '${alicloud_oss_bucket.b.bucket}', policy: '{"Version":"1"}' },
      flip: { bucket: '${alicloud_oss_bucket.flip.bucket}', policy: '{"Version":"1"}' },
    },
  },
});

describeWithTerraform('services', () => {
  let one: Stand;
  beforeAll(async () => {
    one = await stand(things());
    await one.apply();
  });
  afterAll(() => one.stop());

  test('a policy of its own and a bucket that ignores it get along; without that they take turns', async () => {
    const wanted = (await one.changes()).map(({ address, actions }) => `${address} ${actions.join()}`);
    expect(wanted).toEqual(['alicloud_oss_bucket.flip update']);
    await one.apply();
    expect((await one.changes()).map(({ address, actions }) => `${address} ${actions.join()}`)).toEqual([
      'alicloud_oss_bucket_policy.flip create',
    ]);
    await one.apply();
  });

  test('new data of a secret needs a new version', async () => {
    one.write(things({ secret: { secret_data: 'two' } }));
    expect(await one.refused('-target=alicloud_kms_secret.s')).toMatch(/Rejected.ResourceExist.*new data needs a new version_id/);
    one.write(things({ secret: { secret_data: 'two', version_id: 'v2' } }));
    await one.apply('-target=alicloud_kms_secret.s');
    one.write(things({ secret: { secret_data: 'two', version_id: 'v2' }, partitions: 6, shards: 8 }));
  });

  test('partitions only grow, and that shows at apply', async () => {
    expect(await one.refused('-target=alicloud_alikafka_topic.t')).toMatch(/partition_num can only grow: it is 12, 6 was asked for/);
  });

  test('a number of shards is fixed once the store is there, though the schema says it replaces', async () => {
    expect((await one.changes('-target=alicloud_log_store.l')).filter(({ type }) => type === 'alicloud_log_store')).toEqual([]);
  });

  test('drift is seen where it is read back, and stays hidden where it is not', async () => {
    const id = String(one.state('alicloud_star_rocks_instance.wh')['id']);
    await one.simulator.control.drift('alicloud_star_rocks_instance', id, { instance_name: 'renamed', backend_node_groups: [{ cu: 64 }] });
    const [change] = (await one.changes('-target=alicloud_star_rocks_instance.wh')).filter(
      ({ type }) => type === 'alicloud_star_rocks_instance',
    );
    expect(change).toMatchObject({ actions: ['update'], before: { instance_name: 'renamed' }, after: { instance_name: 'wh' } });
    expect(JSON.stringify(change?.before?.['backend_node_groups'])).toContain('"cu":8');
    await one.simulator.control.drift('alicloud_star_rocks_instance', id, { instance_name: 'wh' });
  });

  test('an imported warehouse is planned for replacement: its node groups and password are not read back', async () => {
    const id = String(one.state('alicloud_star_rocks_instance.wh')['id']);
    expect((await one.run('state', 'rm', 'alicloud_star_rocks_instance.wh')).code).toBe(0);
    expect((await one.run('import', 'alicloud_star_rocks_instance.wh', id)).code).toBe(0);
    const [change] = (await one.changes('-target=alicloud_star_rocks_instance.wh')).filter(
      ({ type }) => type === 'alicloud_star_rocks_instance',
    );
    expect(change?.actions).toEqual(['delete', 'create']);
    expect(change?.replacePaths.map(([name]) => name)).toContain('backend_node_groups');
  });

  test('importing what is not there fails', async () => {
    expect((await one.run('state', 'rm', 'alicloud_log_project.p')).code).toBe(0);
    const { code, stderr } = await one.run('import', 'alicloud_log_project.p', 'nothing');
    expect(code).toBe(1);
    expect(stderr).toMatch(/alicloud_log_project 'nothing' does not exist/);
    expect((await one.run('import', 'alicloud_log_project.p', 'p')).code).toBe(0);
  });

  test('a deleted key waits for its deletion, and its name of a secret stays taken', async () => {
    await one.run('destroy', '-auto-approve', '-target=alicloud_kms_key.k', '-target=alicloud_kms_secret.s');
    expect((await one.simulator.control.objects('alicloud_kms_key'))[0]?.attributes['status']).toBe('PendingDeletion');
    expect(await one.refused('-target=alicloud_kms_secret.s')).toMatch(/alicloud_kms_secret 's' exists already/);
  });
});

describeWithTerraform('a stack update that changes no parameter', () => {
  const stack = (minutes: number, keeps: boolean): Record<string, unknown> => ({
    resource: {
      alicloud_ros_stack: {
        r: {
          stack_name: 'r',
          timeout_in_minutes: minutes,
          ...(keeps && { use_previous_parameters: true }),
          parameters: [{ parameter_key: 'P', parameter_value: 'given' }],
          template_body: JSON.stringify({
            ROSTemplateFormatVersion: '2015-09-01',
            Parameters: { P: { Type: 'String' } },
            Resources: { V: { Type: 'ALIYUN::OOS::Parameter', Properties: { Name: 'v', Type: 'String', Value: { Ref: 'P' } } } },
          }),
        },
      },
    },
  });

  test('loses the parameters, unless the previous ones are used', async () => {
    const one = await stand(stack(60, false));
    await one.apply();
    one.write(stack(90, false));
    expect(await one.refused()).toMatch(/MissingParameters: no value for the template parameter P/);
    one.write(stack(90, true));
    await one.apply();
    expect((await one.simulator.control.objects('alicloud_oos_parameter'))[0]?.attributes['value']).toBe('given');
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });
});
