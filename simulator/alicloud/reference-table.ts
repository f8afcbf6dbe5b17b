/** What an attribute points to: an object of one of these kinds, by its id or by another attribute of it. */
export interface Target {
  readonly kinds: readonly string[];
  /** Attribute of the target that holds the value. @default the id */
  readonly by?: string;
  /** Where names are unique in a parent only: attributes beside the reference that name the parent, and the target's own. */
  readonly within?: { readonly beside: readonly string[]; readonly of: string };
  /** Values of this form are always there: made by the service itself or by the account. */
  readonly except?: RegExp;
  /** Not looked at where an attribute beside it has another value than this. */
  readonly onlyWith?: readonly [attribute: string, value: boolean];
  /** Code the service answers when there is no such object. */
  readonly code: string;
}

const VPC: Target = { kinds: ['alicloud_vpc'], code: 'InvalidVpcId.NotFound' };
const VSWITCH: Target = { kinds: ['alicloud_vswitch'], code: 'InvalidVSwitchId.NotFound' };
const SECURITY_GROUP: Target = { kinds: ['alicloud_security_group'], code: 'InvalidSecurityGroupId.NotFound' };
const BUCKET: Target = { kinds: ['alicloud_oss_bucket'], code: 'NoSuchBucket' };
const KEY: Target = { kinds: ['alicloud_kms_key'], except: /^(alias\/|acs:kms:)/, code: 'Forbidden.KeyNotFound' };
const ROLE: Target = { kinds: ['alicloud_ram_role'], except: /^Aliyun/, code: 'EntityNotExist.Role' };
const LOG_PROJECT: Target = { kinds: ['alicloud_log_project'], code: 'ProjectNotExist' };
const LOG_STORE: Target = {
  kinds: ['alicloud_log_store'],
  by: 'logstore_name',
  within: { beside: ['project', 'project_name'], of: 'project_name' },
  code: 'LogStoreNotExist',
};
const RESOURCE_GROUP: Target = {
  kinds: ['alicloud_resource_manager_resource_group'],
  except: /^rg-acfm/,
  code: 'EntityNotExist.ResourceGroup',
};
const FUNCTION: Target = { kinds: ['alicloud_fcv3_function'], code: 'FunctionNotFound' };

/** References by the attribute's name, wherever it stands. */
export const BY_NAME: Readonly<Record<string, Target>> = {
  vpc_id: VPC,
  vswitch_id: VSWITCH,
  vswitch_ids: VSWITCH,
  source_vswitch_id: VSWITCH,
  primary_vswitch_id: VSWITCH,
  standby_vswitch_id: VSWITCH,
  arbiter_vswitch_id: VSWITCH,
  pod_vswitch_ids: VSWITCH,
  worker_vswitch_ids: VSWITCH,
  instance_vswitch_ids: VSWITCH,
  vswitche_id: VSWITCH,
  security_group_id: SECURITY_GROUP,
  security_group_ids: SECURITY_GROUP,
  additional_security_group_ids: SECURITY_GROUP,
  source_security_group_id: SECURITY_GROUP,
  route_table_id: { kinds: ['alicloud_route_table', 'alicloud_vpc'], by: 'route_table_id', code: 'InvalidRouteTableId.NotFound' },
  snat_table_id: { kinds: ['alicloud_nat_gateway'], by: 'snat_table_ids', code: 'InvalidSnatTableId.NotFound' },
  allocation_id: { kinds: ['alicloud_eip_address'], code: 'InvalidAllocationId.NotFound' },
  bucket: BUCKET,
  oss_bucket_name: BUCKET,
  target_bucket: BUCKET,
  kms_key_id: KEY,
  kms_master_key_id: KEY,
  encryption_key_id: KEY,
  cmk_key_id: KEY,
  sse_key_id: KEY,
  ram_role_name: ROLE,
  role_name: ROLE,
  oss_accessing_role_name: ROLE,
  resource_group_id: RESOURCE_GROUP,
  function_name: FUNCTION,
  user_name: { kinds: ['alicloud_ram_user'], by: 'name', code: 'EntityNotExist.User' },
  event_bus_name: { kinds: ['alicloud_event_bridge_event_bus'], except: /^default$/, code: 'EventBusNotExist' },
};

/** References of one type: a path, or `null` where the name means something else. */
export const BY_PATH: Readonly<Record<string, Target | null>> = {
  'alicloud_oss_bucket.bucket': null,
  'alicloud_ram_role.role_name': null,
  'alicloud_resource_manager_service_linked_role.role_name': null,
  'alicloud_ram_user.user_name': null,
  'alicloud_fcv3_function.function_name': null,
  'alicloud_event_bridge_event_bus.event_bus_name': null,
  'alicloud_eip_address.allocation_id': null,
  'alicloud_vpc.route_table_id': null,
  'alicloud_cs_managed_kubernetes.security_group_id': null,
  'alicloud_cs_kubernetes_node_pool.security_group_id': null,
  'alicloud_cs_kubernetes_node_pool.ram_role_name': null,
  'alicloud_cms_site_monitor.option_json.user_name': null,
  'alicloud_db_instance.security_group_id': null,
  'alicloud_fcv3_custom_domain.route_config.routes.function_name': FUNCTION,
  'alicloud_cms_event_rule.fc_parameters.function_name': FUNCTION,
  'alicloud_oss_bucket_replication.destination.bucket': null,
  'alicloud_realtime_compute_vvp_instance.storage.oss.bucket': BUCKET,

  'alicloud_log_store.project_name': LOG_PROJECT,
  'alicloud_log_store_index.project': LOG_PROJECT,
  'alicloud_log_store_index.logstore': LOG_STORE,
  'alicloud_sls_alert.project_name': LOG_PROJECT,
  'alicloud_sls_logtail_config.project_name': LOG_PROJECT,
  'alicloud_vpc_flow_log.project_name': LOG_PROJECT,
  'alicloud_vpc_flow_log.log_store_name': LOG_STORE,
  'alicloud_fcv3_function.log_config.project': LOG_PROJECT,
  'alicloud_fcv3_function.log_config.logstore': LOG_STORE,
  'alicloud_cms_workspace.sls_project': LOG_PROJECT,
  'alicloud_eip_address.log_project': LOG_PROJECT,

  'alicloud_ots_table.instance_name': { kinds: ['alicloud_ots_instance'], code: 'OTSInstanceNotExist' },
  'alicloud_oos_execution.template_name': { kinds: ['alicloud_oos_template'], except: /^ACS-/, code: 'EntityNotExists.Template' },
  'alicloud_vpc_gateway_endpoint_route_table_attachment.gateway_endpoint_id': {
    kinds: ['alicloud_vpc_gateway_endpoint'],
    code: 'ResourceNotFound.GatewayEndpoint',
  },
  'alicloud_privatelink_vpc_endpoint_zone.endpoint_id': { kinds: ['alicloud_privatelink_vpc_endpoint'], code: 'EndpointNotFound' },
  'alicloud_kms_alias.key_id': KEY,
  'alicloud_kms_key.dkms_instance_id': { kinds: ['alicloud_kms_instance'], code: 'Forbidden.DKMSInstanceNotFound' },
  'alicloud_kms_secret.dkms_instance_id': { kinds: ['alicloud_kms_instance'], code: 'Forbidden.DKMSInstanceNotFound' },
  // Keys outside an instance of one's own are managed on the shared one.
  'alicloud_kms_policy.kms_instance_id': { kinds: ['alicloud_kms_instance'], except: /^shared$/, code: 'Forbidden.DKMSInstanceNotFound' },
  'alicloud_star_rocks_instance.kms_key_id': { ...KEY, onlyWith: ['encrypted', true] },
  'alicloud_tag_policy_attachment.policy_id': { kinds: ['alicloud_tag_policy'], code: 'EntityNotExists.Policy' },
  'alicloud_dms_airflow.workspace_id': { kinds: ['alicloud_dms_enterprise_workspace'], code: 'WorkspaceNotFound' },
  'alicloud_pai_workspace_member.workspace_id': { kinds: ['alicloud_pai_workspace_workspace'], code: '100400026' },
  'alicloud_pai_workspace_dataset.workspace_id': { kinds: ['alicloud_pai_workspace_workspace'], code: '100400026' },
  'alicloud_arms_addon_release.environment_id': { kinds: ['alicloud_arms_environment'], code: '404' },
  'alicloud_cms_prometheus_instance.workspace': { kinds: ['alicloud_cms_workspace'], code: 'WorkspaceNotExist' },
  'alicloud_cs_kubernetes_addon.cluster_id': { kinds: ['alicloud_cs_managed_kubernetes'], code: 'ErrorClusterNotFound' },
  'alicloud_cs_kubernetes_node_pool.cluster_id': { kinds: ['alicloud_cs_managed_kubernetes'], code: 'ErrorClusterNotFound' },
};

const KAFKA: Target = { kinds: ['alicloud_alikafka_instance'], code: 'INSTANCE_NOT_FOUND' };
const ROCKETMQ: Target = { kinds: ['alicloud_rocketmq_instance'], code: 'Instance.NotFound' };
const RDS: Target = { kinds: ['alicloud_db_instance', 'alicloud_db_readonly_instance'], code: 'InvalidDBInstanceId.NotFound' };

/** What a member of a family of types belongs to, by the beginning of its type and the attribute. */
export const BY_FAMILY: readonly { readonly type: RegExp; readonly attribute: string; readonly target: Target }[] = [
  { type: /^alicloud_alikafka_/, attribute: 'instance_id', target: KAFKA },
  { type: /^alicloud_rocketmq_/, attribute: 'instance_id', target: ROCKETMQ },
  {
    type: /^alicloud_star_rocks_/,
    attribute: 'instance_id',
    target: { kinds: ['alicloud_star_rocks_instance'], code: 'InstanceNotFound' },
  },
  { type: /^alicloud_(db|rds)_/, attribute: 'instance_id', target: RDS },
  { type: /^alicloud_rds_/, attribute: 'db_instance_id', target: RDS },
  { type: /^alicloud_db_readonly_/, attribute: 'master_db_instance_id', target: RDS },
  {
    type: /^alicloud_kvstore_/,
    attribute: 'instance_id',
    target: { kinds: ['alicloud_kvstore_instance', 'alicloud_redis_tair_instance'], code: 'InvalidInstanceId.NotFound' },
  },
  {
    type: /^alicloud_selectdb_/,
    attribute: 'db_instance_id',
    target: { kinds: ['alicloud_selectdb_db_instance'], code: 'DBInstance.NotFound' },
  },
];
