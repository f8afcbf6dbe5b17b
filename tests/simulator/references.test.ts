import type { Simulator } from '../../simulator';
import { describeWithTerraform } from '../support/terraform/describe';
import { stand, standAt, type Stand } from './stand';
import { startSmallSimulator } from '../support/terraform/small-simulator';

const VPC = { vpc_name: 'net', cidr_block: '10.0.0.0/8' };
const vswitch = (over: object = {}): object => ({
  vpc_id: '${alicloud_vpc.net.id}',
  cidr_block: '10.1.0.0/16',
  zone_id: 'cn-hangzhou-i',
  ...over,
});

describeWithTerraform('what the cloud refuses', () => {
  let simulator: Simulator;
  const stands: Stand[] = [];
  const at = (configuration: object): Stand => {
    const one = standAt(simulator, configuration as Record<string, unknown>);
    stands.push(one);
    return one;
  };

  beforeAll(async () => {
    simulator = await startSmallSimulator({ quotas: { alicloud_oss_bucket: 2 } });
  });
  afterAll(() => simulator.stop());

  /** Each row is wrong in one way; all of them go to Terraform at once, which tells them apart by name. */
  const rows: readonly [what: string, resource: Record<string, Record<string, object>>, said: RegExp][] = [
    [
      'a network that does not exist',
      { alicloud_vswitch: { nowhere: vswitch({ vpc_id: 'vpc-nowhere' }) } },
      /InvalidVpcId.NotFound.*vpc-nowhere/,
    ],
    [
      'a zone of another region',
      { alicloud_vswitch: { zone: vswitch({ zone_id: 'cn-beijing-h', cidr_block: '10.7.0.0/16' }) } },
      /InvalidZoneId.NotFound.*cn-beijing-h.*cn-hangzhou/,
    ],
    [
      'a subnet outside its network',
      { alicloud_vswitch: { outside: vswitch({ cidr_block: '172.16.0.0/16' }) } },
      /InvalidCidrBlock: .*172.16.0.0\/16 is not inside 10.0.0.0\/8/,
    ],
    [
      'an overlapping subnet',
      { alicloud_vswitch: { a: vswitch(), b: vswitch({ cidr_block: '10.1.128.0/17' }) } },
      /InvalidCidrBlock.Overlapped/,
    ],
    [
      'a policy of a role that is not there',
      { alicloud_ram_role_policy_attachment: { a: { policy_name: 'p', policy_type: 'Custom', role_name: 'nobody' } } },
      /EntityNotExist.Role.*nobody/,
    ],
    [
      'a setting of a bucket that is not there',
      { alicloud_oss_bucket_versioning: { a: { bucket: 'nothing', status: 'Enabled' } } },
      /NoSuchBucket.*nothing/,
    ],
    [
      'a bucket above the quota',
      { alicloud_oss_bucket: { a: { bucket: 'q-1' }, b: { bucket: 'q-2' }, c: { bucket: 'q-3' } } },
      /TooManyBuckets.*is 2/,
    ],
    [
      'an access rule on an instance without access control',
      {
        alicloud_alikafka_instance: { k: { deploy_type: 5, vswitch_id: '${alicloud_vswitch.good.id}', config: '{}' } },
        alicloud_alikafka_sasl_acl: {
          acl: {
            instance_id: '${alicloud_alikafka_instance.k.id}',
            username: 'u',
            acl_resource_type: 'Topic',
            acl_resource_name: 't',
            acl_resource_pattern_type: 'LITERAL',
            acl_operation_type: 'Read',
          },
        },
      },
      /BIZ.ACL.NOT.ENABLED.*enable.acl/,
    ],
  ];

  test('says what is wrong with each of many resources', async () => {
    const resource: Record<string, Record<string, object>> = {
      alicloud_vpc: { net: VPC },
      alicloud_vswitch: { good: vswitch({ cidr_block: '10.3.0.0/16' }) },
    };
    for (const [, wrong] of rows) for (const [type, named] of Object.entries(wrong)) resource[type] = { ...resource[type], ...named };
    const one = at({ resource });
    const said = await one.refused();
    for (const [what, , pattern] of rows) expect({ what, said: pattern.test(said) }).toEqual({ what, said: true });
    expect(said.match(/\[ERROR\]/g)?.length).toBe(rows.length);
    await one.run('destroy', '-auto-approve');
  });

  test('an object of another region', async () => {
    const one = at({ resource: { alicloud_vpc: { net: VPC } } });
    await one.apply();
    const id = String(one.state('alicloud_vpc.net')['id']);
    const other = standAt(simulator, {
      provider: { alicloud: [{ region: 'cn-beijing' }] },
      resource: { alicloud_vswitch: { a: vswitch({ vpc_id: id, zone_id: 'cn-beijing-h' }) } },
    });
    expect(await other.refused()).toMatch(/does not exist in cn-beijing: it is in cn-hangzhou/);
  });

  test('a name that is unique in its parent only is looked for there, also when things go', async () => {
    const logs = (region: string, project: string): object => ({
      provider: { alicloud: [{ region }] },
      resource: {
        alicloud_log_project: { p: { project_name: project } },
        alicloud_log_store: { s: { project_name: '${alicloud_log_project.p.project_name}', logstore_name: 'services' } },
        alicloud_log_store_index: {
          i: { project: '${alicloud_log_project.p.project_name}', logstore: '${alicloud_log_store.s.logstore_name}', full_text: {} },
        },
      },
    });
    const first = at(logs('cn-beijing', 'first'));
    await first.apply();
    const second = at(logs('cn-hangzhou', 'second'));
    await second.apply();
    await first.run('destroy', '-auto-approve');
  });

  test('a name that is taken, by another stack and in another region', async () => {
    const owner = at({
      resource: {
        alicloud_oss_bucket: { b: { bucket: 'taken' } },
        alicloud_ram_role: { r: { role_name: 'taken', assume_role_policy_document: '{}' } },
      },
    });
    await owner.apply();
    const other = at({
      provider: { alicloud: [{ region: 'cn-beijing' }] },
      resource: {
        alicloud_oss_bucket: { b: { bucket: 'taken' } },
        alicloud_ram_role: { r: { role_name: 'taken', assume_role_policy_document: '{}' } },
      },
    });
    const said = await other.refused();
    expect(said).toMatch(/BucketAlreadyExists/);
    expect(said).toMatch(/EntityAlreadyExists.*alicloud_ram_role 'taken'/);
    await owner.run('destroy', '-auto-approve');
    // The name is free again.
    await other.apply();
    await other.run('destroy', '-auto-approve');
  });

  test('removing a subnet that another stack uses', async () => {
    const network = at({ resource: { alicloud_vpc: { net: VPC }, alicloud_vswitch: { a: vswitch() } } });
    await network.apply();
    const id = String(network.state('alicloud_vswitch.a')['id']);
    const user = at({
      resource: {
        alicloud_nat_gateway: {
          n: { vpc_id: network.state('alicloud_vpc.net')['id'], vswitch_id: id, nat_type: 'Enhanced', payment_type: 'PayAsYouGo' },
        },
      },
    });
    await user.apply();
    const { code, stderr } = await network.run('destroy', '-auto-approve');
    expect(code).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/DependencyViolation: '[^']+' is still in use by alicloud_nat_gateway/);
    await user.run('destroy', '-auto-approve');
    expect((await network.run('destroy', '-auto-approve')).code).toBe(0);
  });

  test('removing a bucket with objects, unless forced', async () => {
    const bucket = (force: boolean): object => ({ resource: { alicloud_oss_bucket: { b: { bucket: 'full', force_destroy: force } } } });
    const one = at(bucket(false));
    await one.apply();
    await simulator.control.put({
      kind: 'alicloud_oss_bucket_object',
      id: 'k',
      region: 'cn-hangzhou',
      attributes: { bucket: 'full', key: 'k' },
    });
    expect((await one.run('destroy', '-auto-approve')).stderr).toMatch(/BucketNotEmpty/);
    one.write(bucket(true) as Record<string, unknown>);
    await one.apply();
    expect((await one.run('destroy', '-auto-approve')).code).toBe(0);
    await simulator.control.remove('alicloud_oss_bucket_object', 'k');
  });

  test('nothing when everything is in order, and nothing is left behind', async () => {
    const one = await stand({
      resource: {
        alicloud_vpc: { net: VPC },
        alicloud_vswitch: { a: vswitch(), b: vswitch({ cidr_block: '10.2.0.0/16', zone_id: 'cn-hangzhou-j' }) },
      },
    });
    await one.apply();
    expect(await one.changes()).toEqual([]);
    expect((await one.simulator.control.objects()).map(({ kind }) => kind)).toEqual([
      'alicloud_vpc',
      'alicloud_vswitch',
      'alicloud_vswitch',
    ]);
    await one.run('destroy', '-auto-approve');
    expect(await one.simulator.control.objects()).toEqual([]);
    await one.stop();
  });
});
