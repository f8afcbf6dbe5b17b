import type { Configuration } from '../support/terraform/workspace';

const nodes = (cu: number): object => ({
  cu,
  disk_number: 1,
  resident_node_number: 3,
  spec_type: 'standard',
  storage_performance_level: 'pl1',
  storage_size: 200,
  zone_id: 'cn-hangzhou-i',
});

const emrNodes = (type: string, name: string, count: number): object => ({
  node_group_type: type,
  node_group_name: name,
  node_count: count,
  payment_type: 'PayAsYouGo',
  instance_types: ['ecs.g7.xlarge'],
  vswitch_ids: ['${alicloud_vswitch.old.id}'],
  system_disk: [{ category: 'cloud_essd', size: 80, count: 1 }],
  data_disks: [{ category: 'cloud_essd', size: 80, count: 3 }],
});

/** What a team made by plain Terraform over the years: 30 StarRocks instances, 5 buckets, a Kafka with 40 topics, a database, an EMR cluster. */
export const OLD_PLATFORM: Configuration = {
  terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud' } } },
  provider: { alicloud: { region: 'cn-hangzhou' } },
  resource: {
    alicloud_vpc: { old: { vpc_name: 'old', cidr_block: '10.0.0.0/8' } },
    alicloud_vswitch: { old: { vpc_id: '${alicloud_vpc.old.id}', zone_id: 'cn-hangzhou-i', cidr_block: '10.200.0.0/20' } },
    alicloud_star_rocks_instance: {
      warehouse: {
        count: 30,
        instance_name: 'Warehouse_${count.index}',
        admin_password: 'Chosen1by@hand',
        cluster_zone_id: 'cn-hangzhou-i',
        package_type: 'official',
        pay_type: 'postPaid',
        run_mode: 'shared_data',
        version: '3.3',
        vpc_id: '${alicloud_vpc.old.id}',
        vswitches: [{ vswitch_id: '${alicloud_vswitch.old.id}', zone_id: 'cn-hangzhou-i' }],
        frontend_node_groups: [nodes(8)],
        backend_node_groups: [nodes(16)],
        tags: { team: 'bi' },
      },
    },
    alicloud_star_rocks_node_group: {
      query: {
        instance_id: '${alicloud_star_rocks_instance.warehouse[0].id}',
        node_group_name: 'query',
        pay_type: 'postPaid',
        resident_node_number: 2,
        cu: 16,
        spec_type: 'standard',
        storage_size: 200,
        disk_number: 1,
        storage_performance_level: 'pl1',
        description: 'by hand',
      },
    },
    alicloud_oss_bucket: {
      files: {
        count: 5,
        bucket: 'old-files-${count.index}',
        storage_class: 'IA',
        tags: { team: 'bi' },
        cors_rule: [{ allowed_methods: ['GET'], allowed_origins: ['https://bi.example'] }],
      },
    },
    alicloud_alikafka_instance: {
      events: {
        name: 'Events',
        deploy_type: 5,
        instance_type: 'alikafka_serverless',
        spec_type: 'normal',
        service_version: '3.3.1',
        vpc_id: '${alicloud_vpc.old.id}',
        vswitch_ids: ['${alicloud_vswitch.old.id}'],
        serverless_config: { reserved_publish_capacity: 80, reserved_subscribe_capacity: 60 },
        config: JSON.stringify({ 'enable.acl': 'true' }),
      },
    },
    alicloud_alikafka_topic: {
      topic: {
        count: 40,
        instance_id: '${alicloud_alikafka_instance.events.id}',
        topic: 'Orders_${count.index}',
        remark: 'orders of country ${count.index}',
        partition_num: 12,
        configs: JSON.stringify({ 'retention.hours': '48' }),
      },
    },
    alicloud_alikafka_consumer_group: {
      group: { instance_id: '${alicloud_alikafka_instance.events.id}', consumer_id: 'loader', remark: 'loads orders' },
    },
    alicloud_db_instance: {
      results: {
        engine: 'MySQL',
        engine_version: '8.0',
        instance_type: 'mysql.n2.medium.1',
        instance_storage: 50,
        instance_name: 'results',
        vswitch_id: '${alicloud_vswitch.old.id}',
        security_ips: ['10.0.0.0/8'],
      },
    },
    alicloud_security_group: { old: { vpc_id: '${alicloud_vpc.old.id}', security_group_name: 'old' } },
    alicloud_emrv2_cluster: {
      hadoop: {
        cluster_name: 'hadoop',
        cluster_type: 'DATALAKE',
        release_version: 'EMR-5.16.0',
        applications: ['HIVE', 'HDFS', 'YARN'],
        node_attributes: [
          {
            vpc_id: '${alicloud_vpc.old.id}',
            zone_id: 'cn-hangzhou-i',
            security_group_id: '${alicloud_security_group.old.id}',
            ram_role: 'AliyunECSInstanceForEMRRole',
            key_pair_name: 'old-key',
          },
        ],
        node_groups: [emrNodes('MASTER', 'master', 1), emrNodes('CORE', 'core', 2)],
        tags: { team: 'bi' },
      },
    },
  },
};
