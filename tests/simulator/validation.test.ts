import { describeWithTerraform } from '../support/terraform/describe';
import { stand } from './stand';

/** Each row is one mistake; `said` is what Terraform prints of it. */
const rows: readonly [what: string, type: string, body: object, said: RegExp][] = [
  [
    'a word that is not allowed',
    'alicloud_nat_gateway',
    { vpc_id: 'v', payment_type: 'Free' },
    /expected payment_type to be one of \[[^\]]*"PayAsYouGo"[^\]]*\], got Free/,
  ],
  [
    'a number out of range',
    'alicloud_fcv3_function',
    { handler: 'h', runtime: 'nodejs20', cpu: 99 },
    /expected cpu to be in the range \(0\.05 - 16\), got 99/,
  ],
  [
    'a text of the wrong length',
    'alicloud_oss_bucket',
    { bucket: 'ab' },
    /expected length of bucket to be in the range \(3 - 63\), got ab/,
  ],
  ['two that exclude each other', 'alicloud_vpc', { vpc_name: 'a', name: 'b' }, /Conflicting configuration arguments/],
  [
    'none of which one is needed',
    'alicloud_vswitch',
    { vpc_id: 'v', cidr_block: '10.0.0.0/16' },
    /Invalid combination of arguments.*exactly one of/,
  ],
  [
    'an attribute inside a block',
    'alicloud_emrv2_cluster',
    {
      cluster_name: 'c',
      cluster_type: 'DATALAKE',
      release_version: 'E',
      applications: ['HIVE'],
      node_attributes: { vpc_id: 'v', zone_id: 'z', security_group_id: 's', ram_role: 'r', key_pair_name: 'k' },
      node_groups: [
        {
          node_group_type: 'WRONG',
          node_group_name: 'm',
          node_count: 1,
          instance_types: ['e'],
          system_disk: { category: 'cloud_essd', size: 80 },
          data_disks: { category: 'cloud_essd', size: 80 },
        },
      ],
    },
    /expected node_group_type to be one of \[[^\]]*"MASTER"[^\]]*\], got WRONG/,
  ],
];

describeWithTerraform('validation', () => {
  test('says what is wrong as the provider does, everything at once', async () => {
    const resource: Record<string, Record<string, object>> = {};
    for (const [index, [, type, body]] of rows.entries()) (resource[type] ??= {})[`r${index}`] = body;
    const one = await stand({ resource });
    const { code, stderr } = await one.run('validate');
    expect(code).toBe(1);
    const said = stderr.replace(/\s+/g, ' ');
    for (const [what, , , pattern] of rows) expect({ what, found: pattern.test(said) || said }).toEqual({ what, found: true });
    expect(stderr.match(/^Error: .*/gm)).toHaveLength(rows.length);
    await one.stop();
  });

  test('lets pass what is not known yet, in values, lists and whole blocks', async () => {
    const one = await stand({
      resource: {
        alicloud_vpc: { a: { vpc_name: 'a', cidr_block: '10.0.0.0/8' } },
        alicloud_nat_gateway: {
          n: {
            vpc_id: '${alicloud_vpc.a.id}',
            payment_type: '${alicloud_vpc.a.status == "x" ? "Free" : "PayAsYouGo"}',
            nat_type: 'Enhanced',
            vswitch_id: '${alicloud_vswitch.s.id}',
          },
        },
        alicloud_vswitch: {
          s: {
            vpc_id: '${alicloud_vpc.a.id}',
            cidr_block: '10.1.0.0/16',
            zone_id: 'cn-hangzhou-i',
            vswitch_name: 'in ${alicloud_vpc.a.id}',
            tags: { net: '${alicloud_vpc.a.id}' },
          },
        },
        alicloud_security_group: { g: { vpc_id: '${alicloud_vpc.a.id}' } },
        alicloud_network_acl: {
          acl: {
            vpc_id: '${alicloud_vpc.a.id}',
            dynamic: {
              resources: {
                for_each: '${toset([alicloud_vswitch.s.id])}',
                content: { resource_id: '${resources.value}', resource_type: 'VSwitch' },
              },
            },
          },
        },
      },
    });
    await one.apply();
    expect(one.state('alicloud_network_acl.acl')['resources']).toMatchObject([{ resource_id: one.state('alicloud_vswitch.s')['id'] }]);
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });
});
