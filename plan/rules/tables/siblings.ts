/** Attributes of a type that resources of other types change when they are applied: no drift, as they are part of the same description. */
export interface Sibling {
  readonly type: string;
  readonly attributes: readonly string[];
  /** Types that do it; one of them in the same stack is enough. */
  readonly by: readonly string[];
}

export const SIBLINGS: readonly Sibling[] = [
  { type: 'alicloud_oss_bucket', attributes: ['versioning'], by: ['alicloud_oss_bucket_versioning'] },
  {
    type: 'alicloud_oss_bucket',
    attributes: ['server_side_encryption_rule'],
    by: ['alicloud_oss_bucket_server_side_encryption'],
  },
  { type: 'alicloud_oss_bucket', attributes: ['logging', 'logging_isenable'], by: ['alicloud_oss_bucket_logging'] },
  { type: 'alicloud_oss_bucket', attributes: ['policy'], by: ['alicloud_oss_bucket_policy'] },
  { type: 'alicloud_oss_bucket', attributes: ['acl'], by: ['alicloud_oss_bucket_acl'] },
  { type: 'alicloud_oss_bucket', attributes: ['cors_rule'], by: ['alicloud_oss_bucket_cors'] },
  { type: 'alicloud_oss_bucket', attributes: ['referer_config'], by: ['alicloud_oss_bucket_referer'] },
  { type: 'alicloud_oss_bucket', attributes: ['access_monitor'], by: ['alicloud_oss_bucket_access_monitor'] },
  { type: 'alicloud_oss_bucket', attributes: ['transfer_acceleration'], by: ['alicloud_oss_bucket_transfer_acceleration'] },
  {
    type: 'alicloud_alikafka_instance',
    attributes: ['topic_used', 'topic_left', 'group_used', 'group_left', 'partition_used', 'partition_left', 'is_partition_buy'],
    by: ['alicloud_alikafka_topic', 'alicloud_alikafka_consumer_group'],
  },
  {
    type: 'alicloud_vpc',
    attributes: ['router_table_id', 'route_table_id', 'secondary_cidr_blocks', 'ipv6_cidr_blocks'],
    by: ['alicloud_route_table', 'alicloud_vpc_ipv4_cidr_block', 'alicloud_vswitch'],
  },
  {
    type: 'alicloud_db_instance',
    attributes: ['security_group_ids', 'security_ips', 'parameters'],
    by: ['alicloud_db_backup_policy', 'alicloud_rds_account'],
  },
  {
    type: 'alicloud_fcv3_function',
    attributes: ['last_update_status', 'last_modified_time'],
    by: ['alicloud_fcv3_trigger', 'alicloud_fcv3_concurrency_config'],
  },
  { type: 'alicloud_ram_role', attributes: ['attached_policies'], by: ['alicloud_ram_role_policy_attachment'] },
  {
    type: 'alicloud_ram_policy',
    attributes: ['attachment_count'],
    by: ['alicloud_ram_role_policy_attachment', 'alicloud_ram_user_policy_attachment', 'alicloud_resource_manager_policy_attachment'],
  },
];
