import type { Maker, TypeTable } from './row';

/** A broker address for every node: three is what the smallest instance has. */
function brokers(host: string, port: number): Maker {
  return ({ fill }) => [1, 2, 3].map((node) => `${fill(host).replace('#', String(node))}:${port}`).join(',');
}

const VPC_HOST = '{id.kafka}-#-vpc.alikafka.aliyuncs.com';
const PUBLIC_HOST = '{id.kafka}-#.alikafka.aliyuncs.com';
const MOMENT: Maker = ({ now }) => Date.parse(now);

/** Kafka, RocketMQ and Flink. */
export const STREAMING: TypeTable = {
  alicloud_alikafka_instance: {
    id: '{instance_type.kafka}-cn-{11}',
    computed: {
      end_point: ({ fill }) => [1, 2, 3].map((node) => `${fill('10.{octet}.{octet}')}.${node + 10}:9092`).join(','),
      domain_endpoint: brokers(VPC_HOST, 9092),
      ssl_endpoint: ({ fill }) => [1, 2, 3].map((node) => `${fill('47.{octet}.{octet}')}.${node + 10}:9093`).join(','),
      ssl_domain_endpoint: brokers(PUBLIC_HOST, 9093),
      sasl_domain_endpoint: brokers(VPC_HOST, 9094),
      vpc_sasl_domain_endpoint: brokers(VPC_HOST, 9095),
      status: 5,
      name: '{id}',
      config: '{}',
      instance_type: 'alikafka',
      service_version: '3.3.1',
      topic_left: 1000,
      partition_left: 1000,
      group_left: 2000,
      enable_auto_topic: 'disable',
      default_topic_partition_num: 12,
      topic_quota: 1000,
      vpc_id: ({ attributes, cloud }) => {
        const first = Array.isArray(attributes['vswitch_ids']) ? attributes['vswitch_ids'][0] : attributes['vswitch_id'];
        return cloud.get('alicloud_vswitch', String(first))?.attributes['vpc_id'] ?? '';
      },
    },
  },
  alicloud_alikafka_consumer_group: { id: '{instance_id}:{consumer_id}', computed: { create_time: MOMENT } },
  alicloud_alikafka_instance_allowed_ip_attachment: { id: '{instance_id}:{allowed_type}:{port_range}:{allowed_ip}' },
  alicloud_alikafka_sasl_acl: {
    id: '{instance_id}:{username}:{acl_resource_type}:{acl_resource_name}:{acl_resource_pattern_type}:{acl_operation_type}',
    computed: { host: '*', acl_permission_type: 'ALLOW' },
  },
  alicloud_alikafka_sasl_user: { id: '{instance_id}:{username}', computed: { type: 'plain', mechanism: '' } },
  alicloud_alikafka_scheduled_scaling_rule: { id: '{instance_id}:{rule_name}' },
  alicloud_alikafka_topic: {
    id: '{instance_id}:{topic}',
    computed: { create_time: MOMENT, partition_num: 12, status: '0', configs: '{}' },
  },

  alicloud_rocketmq_account: { id: '{instance_id}:{username}' },
  alicloud_rocketmq_acl: { id: '{instance_id}:{username}:{resource_type}:{resource_name}' },
  alicloud_rocketmq_consumer_group: { id: '{instance_id}:{consumer_group_id}', computed: { status: 'RUNNING' } },
  alicloud_rocketmq_instance: { id: 'rmq-cn-{11}', computed: { status: 'RUNNING', commodity_code: 'ons_rmqsub_public_cn' } },
  alicloud_rocketmq_topic: { id: '{instance_id}:{topic_name}', computed: { status: 'RUNNING' } },

  alicloud_realtime_compute_deployment: { id: '{resource_id}:{namespace}:{uuid}', computed: { deployment_id: '{id.last}' } },
  alicloud_realtime_compute_job: { id: '{resource_id}:{namespace}:{uuid}', computed: { job_id: '{id.last}' } },
  alicloud_realtime_compute_vvp_instance: { id: 'f-cn-{11}', computed: { status: 'RUNNING', resource_id: '{16x}' } },
};
