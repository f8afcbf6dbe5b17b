import { ACCOUNT_ID } from '../account';
import type { CloudObject, JsonObject } from '../../cloud/object';
import type { View } from '../../cloud/store';
import { DEFAULT_RESOURCE_GROUP } from '../../types/computed';

/** A data source that lists objects of one kind. */
export interface ListRow {
  readonly kind: string | readonly string[];
  /** Attribute that `ids` hold. @default the object's id */
  readonly id?: string;
  /** Attribute that `names` and `name_regex` mean. */
  readonly name: string;
  /** Fields of an answer that have another name than the object's attribute; `id` is the object's id. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields that are empty without `enable_details`. */
  readonly details?: readonly string[];
  /** Fields that are always the same. */
  readonly fixed?: JsonObject;
  /** Fields made from other objects. */
  readonly more?: (object: CloudObject, cloud: View) => JsonObject;
  /** Objects that every account has. */
  readonly always?: readonly CloudObject[];
  /** Arguments by which the service searches: whatever has the text in it is found. */
  readonly searches?: readonly string[];
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
  alicloud_db_instances: {
    kind: 'alicloud_db_instance',
    name: 'instance_name',
    fields: {
      name: 'instance_name',
      charge_type: 'instance_charge_type',
      availability_zone: 'zone_id',
      master_zone: 'zone_id',
      db_type: 'db_instance_type',
    },
    fixed: { net_type: 'Intranet', connection_mode: 'Standard' },
  },
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
    fields: { name: 'db_instance_name', db_instance_id: 'id', charge_type: 'payment_type', availability_zone: 'zone_id' },
    fixed: { network_type: 'VPC', connection_mode: 'Standard', package_type: 'standard', architecture_type: 'standard', user_name: '' },
    more: ({ id, attributes }) => ({ user_name: id, port: Number(attributes['port'] ?? attributes['private_connection_port'] ?? 6379) }),
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
    searches: ['parameter_name'],
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
    id: 'role_id',
    name: 'role_name',
    fields: {
      id: 'role_id',
      update_date: 'create_time',
      name: 'role_name',
      document: 'assume_role_policy_document',
      create_date: 'create_time',
    },
  },
  alicloud_resource_manager_resource_groups: {
    kind: 'alicloud_resource_manager_resource_group',
    name: 'resource_group_name',
    fields: { name: 'resource_group_name' },
    fixed: { account_id: ACCOUNT_ID, status: 'OK' },
    always: [
      {
        kind: 'alicloud_resource_manager_resource_group',
        id: DEFAULT_RESOURCE_GROUP,
        region: '',
        attributes: { resource_group_name: 'default', display_name: 'default resource group', status: 'OK' },
      },
    ],
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
    more: ({ id }, cloud) => ({
      vswitch_ids: cloud
        .all('alicloud_vswitch')
        .filter(({ attributes }) => attributes['vpc_id'] === id)
        .map((vswitch) => vswitch.id)
        .sort(),
    }),
  },
  alicloud_vswitches: {
    kind: 'alicloud_vswitch',
    name: 'vswitch_name',
    fields: { name: 'vswitch_name', vswitch_id: 'id', creation_time: 'create_time' },
  },
};
