import type { StatefulType } from '@lakewright/provider-knowledge/protection';

/**
 * Attributes of types that hold data which we leave out of plans, each with why: drift that is not Terraform's business. What is
 * stateful, what replaces it and how its service guards it are facts of the provider and stand in provider-knowledge.
 */
export const IGNORED: Readonly<Partial<Record<StatefulType, Readonly<Record<string, string>>>>> = {
  alicloud_oss_bucket: {
    versioning: 'owned by alicloud_oss_bucket_versioning; perpetual diff otherwise',
    server_side_encryption_rule: 'owned by alicloud_oss_bucket_server_side_encryption; perpetual diff otherwise',
    logging: 'owned by alicloud_oss_bucket_logging; perpetual diff otherwise',
    policy: 'owned by alicloud_oss_bucket_policy; the next apply would delete the policy otherwise',
  },
  alicloud_ros_stack: {
    deletion_protection: 'replaces the stack, and with it the workspace; ROS switches it in place through its own API',
  },
  alicloud_star_rocks_instance: {
    frontend_node_groups: 'every field replaces the instance and none is read back',
    backend_node_groups: 'every field replaces the instance and none is read back; compute is sized by node groups',
    observer_node_groups: 'every field replaces the instance and none is read back',
    admin_password: 'a change is promised by the plan and sent to nobody',
    cluster_zone_id: 'never read back: an import would plan a replacement',
    oss_accessing_role_name: 'never read back, and a change is not sent',
    version: 'upgrades are made by the service; it answers with a longer version, which would replace the instance',
  },
  alicloud_alikafka_topic: {
    configs: 'a serverless instance answers with keys of its own (replication-factor, cloud.native.topic.type): perpetual diff otherwise',
  },
  alicloud_alikafka_consumer_group: { remark: 'another description would replace the group and lose its offsets' },
  alicloud_emrv2_cluster: { application_configs: 'an edit is silently ignored by the provider: it would be a promise nobody keeps' },
};
