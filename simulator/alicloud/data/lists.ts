/** A data source that lists objects of one kind. */
export interface ListRow {
  readonly kind: string | readonly string[];
  /** Attribute that `names` and `name_regex` mean. */
  readonly name: string;
  /** Fields of an answer that have another name than the object's attribute; `id` is the object's id. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields that are empty without `enable_details`. */
  readonly details?: readonly string[];
  /** Set where one list has the things of all regions. @default - those of the provider's region */
  readonly everywhere?: true;
  /** Arguments that filter by another attribute. */
  readonly filters?: Readonly<Record<string, string>>;
}

/** Adding a data source that lists objects is adding a row. */
export const LISTS: Readonly<Record<string, ListRow>> = {
  alicloud_alikafka_instances: {
    kind: 'alicloud_alikafka_instance',
    name: 'name',
    fields: { service_status: 'status', ssl_end_point: 'ssl_endpoint' },
  },
  alicloud_cs_managed_kubernetes_clusters: { kind: 'alicloud_cs_managed_kubernetes', name: 'name' },
  alicloud_db_instances: { kind: 'alicloud_db_instance', name: 'instance_name', fields: { name: 'instance_name' } },
  alicloud_emrv2_clusters: { kind: 'alicloud_emrv2_cluster', name: 'cluster_name', fields: { cluster_id: 'id' } },
  alicloud_fcv3_functions: { kind: 'alicloud_fcv3_function', name: 'function_name' },
  alicloud_fcv3_triggers: { kind: 'alicloud_fcv3_trigger', name: 'trigger_name' },
  alicloud_kms_keys: { kind: 'alicloud_kms_key', name: 'description', fields: { key_id: 'id' } },
  alicloud_kms_secrets: {
    kind: 'alicloud_kms_secret',
    name: 'secret_name',
    details: [
      'secret_data',
      'secret_data_type',
      'version_id',
      'version_stages',
      'arn',
      'encryption_key_id',
      'planned_delete_time',
      'secret_type',
    ],
  },
  alicloud_kvstore_instances: {
    kind: ['alicloud_kvstore_instance', 'alicloud_redis_tair_instance'],
    name: 'db_instance_name',
    fields: { name: 'db_instance_name', db_instance_id: 'id' },
  },
  alicloud_log_projects: { kind: 'alicloud_log_project', name: 'project_name' },
  alicloud_nat_gateways: {
    kind: 'alicloud_nat_gateway',
    name: 'nat_gateway_name',
    fields: { name: 'nat_gateway_name', nat_gateway_id: 'id' },
  },
  alicloud_oos_parameters: {
    kind: 'alicloud_oos_parameter',
    name: 'parameter_name',
    fields: { parameter_id: 'id' },
    details: ['value', 'constraints'],
  },
  alicloud_oos_secret_parameters: {
    kind: 'alicloud_oos_secret_parameter',
    name: 'secret_parameter_name',
    fields: { secret_parameter_id: 'id' },
    details: ['value', 'constraints'],
  },
  alicloud_oss_buckets: { kind: 'alicloud_oss_bucket', name: 'bucket', fields: { name: 'bucket' }, everywhere: true },
  alicloud_ram_roles: {
    kind: 'alicloud_ram_role',
    name: 'role_name',
    fields: { name: 'role_name', document: 'assume_role_policy_document', create_date: 'create_time' },
  },
  alicloud_resource_manager_resource_groups: {
    kind: 'alicloud_resource_manager_resource_group',
    name: 'resource_group_name',
    fields: { name: 'resource_group_name' },
  },
  alicloud_ros_stacks: { kind: 'alicloud_ros_stack', name: 'stack_name', fields: { stack_id: 'id' } },
  alicloud_security_groups: {
    kind: 'alicloud_security_group',
    name: 'security_group_name',
    fields: { name: 'security_group_name', creation_time: 'create_time' },
  },
  alicloud_selectdb_db_instances: {
    kind: 'alicloud_selectdb_db_instance',
    name: 'db_instance_description',
    fields: { db_instance_id: 'id' },
  },
  alicloud_vpcs: {
    kind: 'alicloud_vpc',
    name: 'vpc_name',
    fields: { vpc_id: 'id', vrouter_id: 'router_id', creation_time: 'create_time' },
  },
  alicloud_vswitches: {
    kind: 'alicloud_vswitch',
    name: 'vswitch_name',
    fields: { name: 'vswitch_name', vswitch_id: 'id', creation_time: 'create_time' },
  },
};
