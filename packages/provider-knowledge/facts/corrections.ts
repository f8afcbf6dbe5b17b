/** Lists of attribute names a resource type has. */
export type ListFact = 'createIgnores' | 'neverReadBack' | 'updateIgnores' | 'updateSendsOnlyWithOthers';

/** Facts of a single attribute that a correction may set. */
export type AttributeFact = 'fixedAfterCreate' | 'growOnly' | 'secret' | 'steersCall';

/**
 * One correction of the machine-made facts, found by hand. `attribute` is a path, `*` in a list fact
 * means all; a value of `undefined` takes the fact away, `true` and `false` put a name on a list or off it.
 */
export type Correction =
  | {
      readonly type: string;
      readonly attribute: string;
      readonly fact: ListFact;
      readonly value: boolean;
      readonly why: string;
    }
  | {
      readonly type: string;
      readonly attribute: string;
      readonly fact: AttributeFact;
      readonly value: true;
      readonly why: string;
    };

const secret = (type: string, attribute: string, why: string): Correction => ({
  type,
  attribute,
  fact: 'secret',
  value: true,
  why,
});
const growOnly = (type: string, attribute: string, why: string): Correction => ({
  type,
  attribute,
  fact: 'growOnly',
  value: true,
  why,
});

/** Secrets the provider does not mark as sensitive: Terraform prints them in every plan. */
const SECRETS: readonly Correction[] = [
  secret('alicloud_alikafka_instance', 'password', 'password of the Confluent edition'),
  secret('alicloud_arms_addon_release', 'values', 'settings of an exporter hold the password of what it watches'),
  secret('alicloud_arms_alert_contact', 'ding_robot_webhook_url', 'whoever has the address can post: it carries the token'),
  secret('alicloud_arms_alert_robot', 'robot_addr', 'whoever has the address can post: it carries the token'),
  secret('alicloud_arms_grafana_workspace', 'password', 'administrator of the dashboards'),
  secret('alicloud_cms_alarm', 'webhook', 'whoever has the address can post: it often carries a token'),
  secret('alicloud_cms_alarm_contact', 'channels_ding_web_hook', 'whoever has the address can post: it carries the token'),
  secret('alicloud_cms_event_rule', 'webhook_parameters.url', 'whoever has the address can post: it often carries a token'),
  secret('alicloud_cms_group_metric_rule', 'webhook', 'whoever has the address can post: it often carries a token'),
  secret('alicloud_cms_site_monitor', 'option_json.cookie', 'a session of the probed service'),
  secret('alicloud_cms_site_monitor', 'option_json.header', 'carries the authorization of the probed service'),
  secret('alicloud_cs_kubernetes_node_pool', 'pre_user_data', 'start scripts carry credentials'),
  secret('alicloud_cs_kubernetes_node_pool', 'user_data', 'start scripts carry credentials'),
  secret('alicloud_db_instance', 'babelfish_config.master_user_password', 'administrator of the database'),
  secret('alicloud_emrv2_cluster', 'application_configs.config_item_value', 'the metastore settings hold the database password'),
  secret(
    'alicloud_event_bridge_connection',
    'auth_parameters.oauth_parameters.oauth_http_parameters.body_parameters.value',
    'credentials of the target',
  ),
  secret(
    'alicloud_event_bridge_connection',
    'auth_parameters.oauth_parameters.oauth_http_parameters.header_parameters.value',
    'credentials of the target',
  ),
  secret(
    'alicloud_event_bridge_connection',
    'auth_parameters.oauth_parameters.oauth_http_parameters.query_string_parameters.value',
    'credentials of the target',
  ),
  secret('alicloud_event_bridge_event_source_v2', 'source_rocketmq_parameters.instance_password', 'password of the message queue'),
  secret('alicloud_fcv3_function', 'environment_variables', 'where functions are given credentials'),
  secret('alicloud_pai_service', 'service_config', 'the text of the service with its environment variables'),
  secret('alicloud_quotas_quota_alarm', 'web_hook', 'whoever has the address can post: it often carries a token'),
  secret('alicloud_realtime_compute_deployment', 'flink_conf', 'connectors are given credentials here'),
  secret('alicloud_realtime_compute_deployment', 'local_variables.value', 'where job texts take credentials from'),
  secret('alicloud_realtime_compute_job', 'local_variables.value', 'where job texts take credentials from'),
  secret('alicloud_rocketmq_account', 'password', 'password of the account'),
  secret('alicloud_rocketmq_instance', 'product_info.storage_secret_key', 'key of the storage'),
  secret('alicloud_ros_stack', 'parameters.parameter_value', 'parameters of a template may be passwords'),
  secret('alicloud_ros_stack', 'template_body', 'a template may hold passwords'),
  secret('alicloud_star_rocks_instance', 'admin_password', 'administrator of the warehouse'),
];

/** Sizes that a service lets grow but refuses to shrink. */
const GROW_ONLY: readonly Correction[] = [
  growOnly('alicloud_alikafka_instance', 'disk_size', 'a disk cannot shrink'),
  growOnly('alicloud_alikafka_instance', 'io_max', 'the traffic limit can only be raised'),
  growOnly('alicloud_alikafka_instance', 'io_max_spec', 'the traffic limit can only be raised'),
  growOnly('alicloud_alikafka_topic', 'partition_num', 'partitions can only be added: the provider refuses fewer'),
  growOnly('alicloud_oss_bucket_worm', 'retention_period_in_days', 'a locked retention can only be extended'),
];

const unread = (type: string, attribute: string): Correction => ({
  type,
  attribute,
  fact: 'neverReadBack',
  value: true,
  why: 'no read sets it, also where it is computed or only another name',
});

/** What no read sets, beyond what the machine found. */
const UNREAD: readonly Correction[] = [
  unread('alicloud_cms_alarm', 'operator'),
  unread('alicloud_cms_alarm', 'statistics'),
  unread('alicloud_cms_alarm', 'threshold'),
  unread('alicloud_cms_alarm', 'triggered_count'),
  unread('alicloud_cs_managed_kubernetes', 'availability_zone'),
  unread('alicloud_cs_managed_kubernetes', 'install_cloud_monitor'),
  unread('alicloud_cs_managed_kubernetes', 'node_port_range'),
  unread('alicloud_cs_managed_kubernetes', 'platform'),
  unread('alicloud_cs_managed_kubernetes', 'worker_nodes'),
  unread('alicloud_db_instance', 'db_time_zone'),
  unread('alicloud_kms_key', 'deletion_window_in_days'),
  unread('alicloud_rds_account', 'password'),
  unread('alicloud_security_group_rule', 'source_group_owner_account'),
];

/** What an update sends, where the static reading of the provider's code misjudged it. */
const SENT: readonly Correction[] = [
  {
    type: 'alicloud_cms_alarm',
    attribute: '*',
    fact: 'updateSendsOnlyWithOthers',
    value: false,
    why: 'every update sends the whole rule, so a change alone is sent too',
  },
  {
    type: 'alicloud_oss_bucket_object',
    attribute: '*',
    fact: 'updateSendsOnlyWithOthers',
    value: false,
    why: 'an update uploads the object again, whatever changed',
  },
  {
    type: 'alicloud_realtime_compute_vvp_instance',
    attribute: 'tags',
    fact: 'createIgnores',
    value: true,
    why: 'creation does not send tags: the first plan after it is not empty',
  },
  {
    type: 'alicloud_log_store',
    attribute: 'shard_count',
    fact: 'fixedAfterCreate',
    value: true,
    why: 'replaces by schema, yet differences after creation are hidden in code',
  },
];

/** Arguments that only steer a call, whatever the type: no update sends them, and none has to. */
export const STEERING_ARGUMENTS: readonly string[] = [
  'auto_delete_executions',
  'auto_pay',
  'cleanup_cloud_resources',
  'delete_options',
  'dry_run',
  'effective_time',
  'force',
  'force_delete',
  'force_delete_without_backup',
  'force_delete_without_recovery',
  'force_destroy',
  'force_restart',
  'force_upgrade',
  'immediate_delete_flag',
  'pending_window_in_days',
  'recovery_window_in_days',
  'released_keep_policy',
  'replacement_option',
  'retain_all_resources',
  'retain_resources',
  'switch_time',
  'upgrade_time',
  'use_previous_parameters',
];

/** All corrections; each must match something, which a test checks. */
export const CORRECTIONS: readonly Correction[] = [...SECRETS, ...GROW_ONLY, ...UNREAD, ...SENT];
