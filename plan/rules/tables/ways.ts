/** How a property of a template is changed that ROS can't change, by type and property. */
export const TEMPLATE_WAYS: Readonly<Record<string, string>> = {
  'ALIYUN::EMR::SparkWorkspace.Tags':
    'write the old tags again and deploy: from then on the workspace keeps the tags it was born with, and other tags here change everything else',
  'ALIYUN::EMR::SparkWorkspace.OssBucket':
    'write the old bucket again; a workspace on another bucket is another workspace: add one beside it and move the jobs',
  'ALIYUN::EMR::SparkWorkspace.RamRoleName': 'write the old role again: give that role what it lacks',
  'ALIYUN::EMR::SparkWorkspace.DlfCatalogId':
    'write the old catalog again, or none where there was none; add catalogs in the console of the service',
  'ALIYUN::EMR::SparkWorkspace.ResourceGroupId':
    'write resourceGroup as it was: a workspace stays in the group it was born in, and outside of one it stays open to every role of the account that may submit, as far as its members allow; a narrower one is another workspace beside it',
  'ALIYUN::OSS::Bucket.StorageClass': 'write the old storage class again; objects move to another class by a lifecycle rule',
  'ALIYUN::OSS::Bucket.RedundancyType': 'write the old redundancy again; OSS converts it in its console',
  'ALIYUN::OSS::Bucket.BucketName': 'write the old name again; data moves through a new bucket',
  'ALIYUN::OSS::Bucket.EnableOssHdfsService': 'write true again: OSS-HDFS cannot be switched off; data moves through a new bucket',
};

/** What does an edit that Terraform never sends, by type and attribute. */
export const SUPPORTED_WAYS: Readonly<Record<string, string>> = {
  'alicloud_star_rocks_instance.version': 'upgrade the instance in its console (UpgradeVersion), then write the version it answers',
  'alicloud_star_rocks_instance.frontend_node_groups':
    'resize the frontend in the console of the instance (ModifyCu), then write what it has',
  'alicloud_star_rocks_instance.backend_node_groups':
    'resize the backend in the console of the instance (ModifyCu, ModifyNodeNumber), then write what it has',
  'alicloud_star_rocks_instance.observer_node_groups': 'add observers in the console of the instance, then write what it has',
  'alicloud_star_rocks_instance.admin_password': "set it in the instance: SET PASSWORD FOR 'admin', or ModifyUserPassword of the service",
  'alicloud_star_rocks_instance.cluster_zone_id': 'nothing moves an instance to another zone: make one there and move the data',
  'alicloud_star_rocks_instance.oss_accessing_role_name': 'nothing changes the role of an instance: give that role what it lacks',
  'alicloud_alikafka_instance.vswitch_ids': 'nothing moves an instance to another zone: make one there and move the data',
  'alicloud_db_instance.vswitch_id': 'move the instance to another zone in its console (MigrateToOtherZone), then write the zone it has',
  'alicloud_kvstore_instance.vswitch_id':
    'move the instance to another zone in its console (MigrateToOtherZone), then write the zone it has',
  'alicloud_kvstore_instance.zone_id': 'move the instance to another zone in its console (MigrateToOtherZone), then write the zone it has',
  'alicloud_emrv2_cluster.node_attributes': 'nothing moves a cluster to another zone: make one there and move the data',
  'alicloud_emrv2_cluster.node_groups': 'nothing moves a cluster to another zone: make one there and move the data',
  'alicloud_star_rocks_instance.vswitches': 'nothing moves an instance to another zone: make one there and move the data',
  'alicloud_alikafka_topic.configs': 'set it in the console of the instance (UpdateTopicConfig); the next deploy sees it',
  'alicloud_alikafka_topic.remark': 'set it in the console of the instance',
  'alicloud_alikafka_consumer_group.remark': 'nothing changes it: write what it has; another description would be another group',
  'alicloud_alikafka_sasl_acl.acl_operation_types': 'remove the grant, deploy, add it again, deploy',
  'alicloud_alikafka_instance.password': 'set it in the console of the instance',
  'alicloud_emrv2_cluster.application_configs': 'edit the configuration in the console of the cluster (UpdateApplicationConfigs)',
  'alicloud_emrv2_cluster.security_mode': 'nothing changes it: make another cluster',
  'alicloud_emrv2_cluster.resource_group_id': 'move the cluster in the console of resource groups',
  'alicloud_nat_gateway.vswitch_id': 'nothing moves a gateway to another vSwitch: make another one there, then move the routes',
  'alicloud_nat_gateway.network_type': 'nothing changes it: make another gateway',
  'alicloud_ram_policy.rotate_strategy': 'deploy it together with a change of the policy: alone it is not sent',
  'alicloud_oss_bucket.versioning': 'write it on alicloud_oss_bucket_versioning, which owns it',
  'alicloud_oss_bucket.server_side_encryption_rule': 'write it on alicloud_oss_bucket_server_side_encryption, which owns it',
  'alicloud_oss_bucket.logging': 'write it on alicloud_oss_bucket_logging, which owns it',
  'alicloud_oss_bucket.policy': 'write it on alicloud_oss_bucket_policy, which owns it',
  'alicloud_ros_stack.template_body': 'pass a digest of the template as a parameter, as the constructs here do',
  'alicloud_ros_stack.deletion_protection': 'switch it in the console of ROS (SetDeletionProtection)',
  'alicloud_db_instance.category': 'change the edition in the console of the instance, then write what it has',
  'alicloud_db_instance.db_param_group_id': 'apply the parameter template in the console of the instance',
  'alicloud_realtime_compute_vvp_instance.tags': 'deploy once more: the second plan sends them',
};

/** Where there is no row. */
const ANY_WAY = "change it in the service's console, and write here what it has";

export const hasWay = (type: string, attribute: string): boolean =>
  Object.hasOwn(SUPPORTED_WAYS, `${type}.${attribute.split(/[.[]/)[0] ?? ''}`);

/** What to do about an edit that Terraform never sends. */
export function wayText(type: string, attribute: string): string {
  const way = SUPPORTED_WAYS[`${type}.${attribute.split(/[.[]/)[0] ?? ''}`] ?? ANY_WAY;
  return way.startsWith('nothing ') ? way : `this will: ${way}`;
}
