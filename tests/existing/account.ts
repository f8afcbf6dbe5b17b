import type { Configuration } from '../support/terraform/workspace';

const REQUIRED = { alicloud: { source: 'aliyun/alicloud' } };
const IN_VPC = { vpc_id: '${alicloud_vpc.it.id}' };
const far = (body: object): object => ({ ...body, provider: 'alicloud.far' });

const kafka = (name: string, acl: boolean): object => ({
  name,
  deploy_type: 5,
  instance_type: 'alikafka_serverless',
  spec_type: 'normal',
  service_version: '3.3.1',
  vpc_id: '${alicloud_vpc.it.id}',
  vswitch_ids: ['${alicloud_vswitch.i.id}'],
  serverless_config: { reserved_publish_capacity: 60, reserved_subscribe_capacity: 60 },
  config: JSON.stringify({ 'enable.acl': String(acl) }),
});

const nodes = (type: string, count: number): object => ({
  node_group_type: type,
  node_group_name: type.toLowerCase(),
  node_count: count,
  payment_type: 'PayAsYouGo',
  instance_types: ['ecs.g7.xlarge'],
  vswitch_ids: ['${alicloud_vswitch.i.id}'],
  system_disk: [{ category: 'cloud_essd', size: 80, count: 1 }],
  data_disks: [{ category: 'cloud_essd', size: 80, count: 1 }],
});

/** What a company has before anybody writes an estate: plain Terraform, another state. */
export const BEFORE: Configuration = {
  terraform: { required_providers: REQUIRED },
  provider: { alicloud: [{ region: 'cn-hangzhou' }, { alias: 'far', region: 'cn-shanghai' }] },
  resource: {
    alicloud_vpc: {
      it: { vpc_name: 'company', cidr_block: '10.0.0.0/8' },
      far: far({ vpc_name: 'far', cidr_block: '10.0.0.0/8' }),
    },
    alicloud_vswitch: {
      i: { ...IN_VPC, zone_id: 'cn-hangzhou-i', cidr_block: '10.20.0.0/20', vswitch_name: 'i' },
      j: { ...IN_VPC, zone_id: 'cn-hangzhou-j', cidr_block: '10.20.16.0/20', vswitch_name: 'j' },
    },
    alicloud_security_group: { it: { ...IN_VPC, security_group_name: 'data' } },
    alicloud_nat_gateway: {
      it: { ...IN_VPC, vswitch_id: '${alicloud_vswitch.i.id}', nat_type: 'Enhanced', payment_type: 'PayAsYouGo', nat_gateway_name: 'out' },
    },
    alicloud_alikafka_instance: {
      it: kafka('shared', true),
      open: kafka('open', false),
    },
    alicloud_oss_bucket: {
      it: { bucket: 'company-raw' },
      locked: {
        bucket: 'company-locked',
        server_side_encryption_rule: [{ sse_algorithm: 'KMS', kms_master_key_id: '${alicloud_kms_key.it.id}' }],
      },
      far: far({ bucket: 'company-far' }),
    },
    alicloud_emrv2_cluster: {
      it: {
        cluster_name: 'hive',
        cluster_type: 'DATALAKE',
        release_version: 'EMR-5.16.0',
        applications: ['HIVE', 'HDFS', 'YARN'],
        node_attributes: [
          {
            ...IN_VPC,
            zone_id: 'cn-hangzhou-i',
            security_group_id: '${alicloud_security_group.it.id}',
            ram_role: 'AliyunECSInstanceForEMRRole',
            key_pair_name: 'ops',
          },
        ],
        node_groups: [nodes('MASTER', 3), nodes('CORE', 2)],
      },
    },
    alicloud_kms_key: { it: { description: 'company', pending_window_in_days: 7 }, off: { status: 'Disabled', pending_window_in_days: 7 } },
    alicloud_log_project: { it: { project_name: 'company-logs' } },
  },
  output: {
    ids: {
      value: {
        vpc: '${alicloud_vpc.it.id}',
        far: '${alicloud_vpc.far.id}',
        i: '${alicloud_vswitch.i.id}',
        j: '${alicloud_vswitch.j.id}',
        securityGroup: '${alicloud_security_group.it.id}',
        nat: '${alicloud_nat_gateway.it.id}',
        kafka: '${alicloud_alikafka_instance.it.id}',
        open: '${alicloud_alikafka_instance.open.id}',
        key: '${alicloud_kms_key.it.id}',
        off: '${alicloud_kms_key.off.id}',
        hive: '${alicloud_emrv2_cluster.it.id}',
      },
    },
  },
};

/** Ids of what {@link BEFORE} made. */
export type Ids = Readonly<Record<'vpc' | 'far' | 'i' | 'j' | 'securityGroup' | 'nat' | 'kafka' | 'open' | 'key' | 'off' | 'hive', string>>;
