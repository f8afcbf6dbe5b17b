import { type Format, isDate, isDocument, isWholeNumber, matches, wholeBetween, wordOf } from '../src/conform/format';

/** Texts of a type that the provider holds against a form of their own. */
export interface FormatRow {
  readonly type: string;
  /** Paths; of a list or set its elements. */
  readonly attributes: readonly string[];
  readonly format: Format;
}

const row = (type: string, attributes: string, format: Format): FormatRow => ({
  type: `alicloud_${type}`,
  attributes: attributes.split(' '),
  format,
});

const NAME = matches(/^[\w-]+$/, 'letters, digits, _ and -');
const OTS_INSTANCE = matches(/^[a-z][a-z\d-]{1,14}[a-z\d]$/i, '3 to 16 letters, digits and -, the first a letter, the last no -');
const DATABASE = matches(/^[a-z][a-z\d_-]*[a-z\d]$/, 'small letters, digits, _ and -, the first a letter, the last no _ or -');
const ACCOUNT = matches(/^[a-z]\w{0,61}[a-z\d]$/, '2 to 63 small letters, digits and _, the first a letter, the last no _');
const NOT_EMPTY = matches(/^[^]+$/, 'not empty');
const WEEKDAY = wordOf('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');
const MOST = Number.MAX_SAFE_INTEGER;
const VSWITCH = matches(/^vsw-[a-z\d]*$/, 'the id of a vSwitch: vsw-...', 'vsw-1');

/** What the provider's validators say of forms; seen in their words and in its published code. */
export const FORMATS: readonly FormatRow[] = [
  row('alikafka_instance', 'config', isDocument),
  row('alikafka_topic', 'configs', isDocument),
  row('cloud_control_resource', 'desire_attributes', isDocument),
  row('oos_execution', 'parameters', isDocument),
  row('oos_parameter', 'constraints', isDocument),
  row('pai_service', 'service_config', isDocument),
  row('ram_policy', 'policy_document document', isDocument),
  row('ram_role', 'assume_role_policy_document document', isDocument),
  row('ros_stack', 'template_body stack_policy_body', isDocument),
  row('tag_policy', 'policy_content', isDocument),
  row('vpc_gateway_endpoint', 'policy_document', isDocument),

  row('oss_bucket', 'lifecycle_rule.expiration.date lifecycle_rule.expiration.created_before_date', isDate),
  row('oss_bucket', 'lifecycle_rule.transitions.created_before_date lifecycle_rule.abort_multipart_upload.created_before_date', isDate),

  row('cs_kubernetes_node_pool', 'containerd_config.limit_core', wholeBetween(0, MOST)),
  row('cs_kubernetes_node_pool', 'containerd_config.limit_no_file', wholeBetween(1024, MOST)),
  row('cs_kubernetes_node_pool', 'containerd_config.limit_mem_lock', wholeBetween(65536, MOST)),
  row('cs_kubernetes_node_pool', 'containerd_config.registry_mirrors containerd_config.insecure_registries', NOT_EMPTY),
  row('ots_table', 'deviation_cell_version_in_sec', isWholeNumber),
  row('pai_workspace_dataset', 'user_id', isWholeNumber),

  row('cs_managed_kubernetes', 'vswitch_ids pod_vswitch_ids worker_vswitch_ids', VSWITCH),
  row('db_backup_policy', 'preferred_backup_period', WEEKDAY),
  row('emrv2_cluster', 'node_attributes.data_disk_kms_key_id node_attributes.system_disk_kms_key_id', NOT_EMPTY),
  row('kvstore_instance', 'security_ips', NOT_EMPTY),
  row('db_database', 'data_base_name name', DATABASE),
  row('fcv3_function', 'function_name', NAME),
  row('log_project', 'project_name name', NAME),
  row(
    'oos_parameter',
    'parameter_name',
    matches(
      /^(?!ALIYUN|ACS|ALIBABA|ALICLOUD|OOS)[\w/-]{2,180}/,
      '2 to 180 letters, digits, _, - and /, not beginning with ALIYUN, ACS, ALIBABA, ALICLOUD or OOS',
    ),
  ),
  row('ots_instance', 'name', OTS_INSTANCE),
  row('ots_table', 'instance_name', OTS_INSTANCE),
  row('ots_table', 'table_name', matches(/^[a-z_]\w{0,254}$/i, '1 to 255 letters, digits and _, the first no digit')),
  row('rds_account', 'account_name name', ACCOUNT),
  row('rocketmq_topic', 'topic_name', matches(/^[%\w-]+$/, 'letters, digits, %, _ and -')),
  row('rocketmq_topic', 'remark', matches(/^[\u4E00-\u9FA5\w]+$/, 'letters, digits and _')),
];
