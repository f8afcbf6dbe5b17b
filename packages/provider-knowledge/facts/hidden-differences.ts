import {
  always,
  anyOf,
  anySet,
  both,
  bothGiven,
  emptied,
  exists,
  fewerKeysOnly,
  hasParts,
  is,
  isNot,
  isNumber,
  notEnabled,
  not,
  sameInstant,
  sameLetters,
  sameMembers,
  samePlain,
  sameShortened,
  type When,
} from '../src/planning/hidden-when';

/** Attributes of a type whose differences the provider hides under a condition. */
export interface HiddenDifference {
  readonly type: string;
  /** Paths; a block stands for all that is in it. */
  readonly attributes: readonly string[];
  readonly when: When;
}

const hide = (type: string, attributes: string, when: When): HiddenDifference => ({
  type: `alicloud_${type}`,
  attributes: attributes.split(' '),
  when,
});

const PREPAID = anyOf(is('instance_charge_type', 'prepaid', 'PrePaid', 'Prepaid'), is('payment_type', 'Subscription'));
const PREPAID_REDIS = anyOf(is('payment_type', 'PrePaid'), is('instance_charge_type', 'PrePaid'));
const RENEWS = is('auto_renew', true);
const NO_LOG_BACKUP = both(isNot('enable_backup_log', true), isNot('log_backup', true));
const NO_KMS_PASSWORD = is('kms_encrypted_password', '', null);
const PLAIN_PASSWORD = anySet('password', 'account_password');
const NO_WHITELIST = not(anySet('security_ips'));
const NO_SSL = isNot('ssl_enabled', 1);

/**
 * What the provider's code hides of differences, seen in its behaviour and its published code; texts of the same JSON are
 * hidden everywhere and need no row.
 */
export const HIDDEN_DIFFERENCES: readonly HiddenDifference[] = [
  // What belongs to prepaid instances says nothing of others.
  hide('db_instance', 'period auto_renew', not(PREPAID)),
  hide('db_instance', 'auto_renew_period', not(both(PREPAID, RENEWS))),
  hide('db_readonly_instance', 'period auto_renew', not(PREPAID)),
  hide('db_readonly_instance', 'auto_renew_period', not(both(PREPAID, RENEWS))),
  hide('nat_gateway', 'period', not(PREPAID)),
  hide('kvstore_instance', 'auto_renew period', not(PREPAID_REDIS)),
  hide('kvstore_instance', 'auto_renew_period', not(both(PREPAID_REDIS, RENEWS))),
  hide('hbase_instance', 'duration auto_renew', is('pay_type', 'PostPaid', 'Postpaid', 'postpaid')),
  hide('selectdb_db_instance', 'period period_time', isNot('payment_type', 'Subscription')),
  hide('kms_instance', 'key_num period renew_period renew_status secret_num spec vpc_num', is('payment_type', 'PayAsYouGo')),
  hide('cs_kubernetes_node_pool', 'auto_renew auto_renew_period period period_unit', is('instance_charge_type', 'PostPaid')),
  hide(
    'cs_managed_kubernetes',
    'worker_period worker_period_unit worker_auto_renew worker_auto_renew_period',
    anyOf(is('worker_instance_charge_type', 'PostPaid'), both(exists, isNot('force_update', true))),
  ),

  // What belongs to a part that is not in use.
  hide('alikafka_instance', 'eip_max', is('deploy_type', 5)),
  hide('alikafka_instance', 'topic_quota', ({ old, get }) => Number(old) > 0 && Number(old) - 1000 === get('partition_num')),
  hide('arms_dispatch_rule', 'group_rules notify_rules', is('dispatch_type', 'DISCARD_ALERT')),
  hide('arms_prometheus_alert_rule', 'dispatch_rule_id', isNot('notify_type', 'DISPATCH_RULE')),
  hide('cs_managed_kubernetes', 'encryption_provider_key', is('disable_encryption', true)),
  hide('cs_kubernetes_node_pool', 'scaling_policy', not(anySet('scaling_config'))),
  hide(
    'cs_kubernetes_node_pool',
    'system_disk_performance_level',
    both(anySet('system_disk_category'), isNot('system_disk_category', 'cloud_essd')),
  ),
  hide(
    'cs_managed_kubernetes',
    'worker_disk_performance_level',
    both(anySet('worker_disk_category'), isNot('worker_disk_category', 'cloud_essd')),
  ),
  hide(
    'cs_managed_kubernetes',
    'worker_data_disk_size',
    anyOf(not(anySet('worker_data_disk_category')), both(exists, isNot('force_update', true))),
  ),
  hide(
    'db_backup_policy',
    'log_retention_period log_backup_retention_period local_log_retention_hours local_log_retention_space',
    NO_LOG_BACKUP,
  ),
  hide('db_backup_policy', 'high_space_usage_protection archive_backup_keep_count archive_backup_keep_policy', NO_LOG_BACKUP),
  hide('db_backup_policy', 'archive_backup_retention_period', both(NO_LOG_BACKUP, isNumber)),
  hide(
    'db_instance',
    'db_instance_ip_array_name db_instance_ip_array_attribute security_ip_type whitelist_network_type modify_mode',
    NO_WHITELIST,
  ),
  hide('db_instance', 'pg_hba_conf pg_bouncer_enabled', isNot('engine', 'PostgreSQL')),
  hide('db_instance', 'auto_upgrade_minor_version', isNot('engine', 'MySQL', 'PostgreSQL')),
  hide('db_instance', 'sql_collector_config_value', notEnabled('sql_collector_status')),
  hide('db_instance', 'ssl_action', both(is('instance_charge_type', 'Serverless'), isNot('engine', 'MySQL'))),
  hide('db_instance', 'ssl_connection_string', isNot('ssl_action', 'Open', 'Update')),
  hide('db_instance', 'encryption_key', isNot('engine', 'PostgreSQL', 'MySQL', 'SQLServer')),
  hide(
    'db_instance',
    'encryption_key',
    ({ old, get }) => get('engine') === 'PostgreSQL' && get('encryption_key') === (old === '' ? 'disabled' : 'ServiceKey'),
  ),
  hide(
    'db_instance',
    'upgrade_time switch_time',
    ({ get, prior }) => !(get('target_minor_version') !== (prior?.['target_minor_version'] ?? null) && get('target_minor_version') !== ''),
  ),
  hide('db_instance', 'storage_threshold storage_upper_bound', notEnabled('storage_auto_scale', 'Enable', 'enable')),
  hide('db_instance', 'manual_ha_time', isNot('ha_config', 'Manual')),
  hide('db_instance', 'serverless_config', both(anySet('instance_charge_type'), isNot('instance_charge_type', 'Serverless'))),
  hide('db_instance', 'recovery_model', isNot('engine', 'SQLServer')),
  hide('db_instance', 'force_encryption', isNot('engine', 'MySQL', 'SQLServer')),
  hide(
    'db_readonly_instance',
    'ca_type server_cert server_key client_ca_enabled client_ca_cert client_crl_enabled client_cert_revocation_list acl replication_acl',
    NO_SSL,
  ),
  hide('db_readonly_instance', 'upgrade_time switch_time target_minor_version', isNot('upgrade_db_instance_kernel_version', true)),
  hide(
    'db_readonly_instance',
    'db_instance_ip_array_name db_instance_ip_array_attribute security_ip_type whitelist_network_type modify_mode',
    NO_WHITELIST,
  ),
  hide('hbase_instance', 'core_disk_type core_disk_size', is('engine', 'bds', 'BDS')),
  hide('kms_secret', 'recovery_window_in_days', is('force_delete_without_recovery', true)),
  hide('nat_gateway', 'specification', is('internet_charge_type', 'PayByLcu')),
  hide('nat_gateway', 'vswitch_id', isNot('nat_type', 'Enhanced')),
  hide('oss_bucket_object', 'kms_key_id', isNot('server_side_encryption', 'KMS')),
  hide('ots_table', 'sse_key_id sse_role_arn', isNot('sse_key_type', 'SSE_BYOK')),
  hide('security_group', 'inner_access_policy', is('security_group_type', 'enterprise')),
  hide('security_group_rule', 'prefix_list_id', anySet('cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id')),
  hide(
    'security_group_rule',
    'port_range',
    both(is('ip_protocol', 'tcp', 'udp'), ({ new: now }) => now === '-1/-1'),
  ),
  hide(
    'security_group_rule',
    'port_range',
    both(isNot('ip_protocol', 'tcp', 'udp'), ({ new: now }) => now !== '-1/-1'),
  ),

  // Passwords: one of the two ways.
  hide('alikafka_sasl_user', 'kms_encrypted_password', PLAIN_PASSWORD),
  hide('kvstore_account', 'kms_encrypted_password', PLAIN_PASSWORD),
  hide('kvstore_instance', 'kms_encrypted_password', PLAIN_PASSWORD),
  hide('rds_account', 'kms_encrypted_password', PLAIN_PASSWORD),
  hide('alikafka_sasl_user', 'kms_encryption_context', NO_KMS_PASSWORD),
  hide('kvstore_account', 'kms_encryption_context', NO_KMS_PASSWORD),
  hide('kvstore_instance', 'kms_encryption_context', NO_KMS_PASSWORD),
  hide('rds_account', 'kms_encryption_context', NO_KMS_PASSWORD),
  hide('cs_kubernetes_node_pool', 'kms_encryption_context', NO_KMS_PASSWORD),
  hide('cs_managed_kubernetes', 'kms_encryption_context', NO_KMS_PASSWORD),
  hide('cms_site_monitor', 'option_json.password', bothGiven),
  hide('event_bridge_connection', 'auth_parameters.api_key_auth_parameters.api_key_value', bothGiven),
  hide('event_bridge_connection', 'auth_parameters.basic_auth_parameters.password', bothGiven),

  // What is fixed once the object is there.
  hide('db_instance', 'vswitch_id', both(exists, hasParts)),
  hide(
    'db_instance',
    'instance_storage',
    both(anyOf(is('storage_auto_scale', 'Enable'), is('instance_charge_type', 'Serverless')), bothGiven),
  ),
  hide('kms_secret', 'secret_name', both(exists, is('secret_type', 'RAMCredentials'))),
  hide('kms_secret', 'secret_data extended_config', both(exists, both(anySet('secret_type'), isNot('secret_type', 'Generic')))),
  hide('kvstore_instance', 'auto_use_coupon global_instance', always),
  hide('log_store', 'mode', emptied),
  hide('log_store', 'shard_count', ({ old }) => old !== ''),
  hide('ots_instance', 'description', exists),

  // The same in other words.
  hide('alikafka_instance', 'config', fewerKeysOnly),
  hide('cs_kubernetes_node_pool', 'user_data', samePlain),
  hide('db_database', 'character_set', sameLetters),
  hide('hbase_instance', 'ip_white', sameMembers),
  hide('kvstore_instance', 'security_group_id', sameMembers),
  hide('oss_bucket_object', 'object_worm_retain_until_date', sameInstant),
  hide('redis_tair_instance', 'security_group_id security_ips', sameMembers),
  hide('security_group_rule', 'ipv6_cidr_ip', sameShortened),
  hide('vpc', 'secondary_cidr_blocks', ({ prior, config }) =>
    sameElements(prior?.['secondary_cidr_blocks'], config['secondary_cidr_blocks']),
  ),
];

function sameElements(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length === 0 || b.length === 0) return false;
  return a.every((item) => b.includes(item)) && b.every((item) => a.includes(item));
}
