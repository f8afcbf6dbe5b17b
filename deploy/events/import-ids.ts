/** What `terraform import` takes for things whose name can be taken, by type; attributes in braces. As the registry pages of aliyun/alicloud 1.289.0 have it. */
const IDS: Readonly<Record<string, string>> = {
  alicloud_oss_bucket: '{bucket}',
  alicloud_ram_role: '{role_name|name}',
  alicloud_ram_policy: '{policy_name|name}',
  alicloud_ram_role_policy_attachment: 'role:{policy_name}:{policy_type}:{role_name}',
  alicloud_resource_manager_policy_attachment: '{policy_name}:{policy_type}:{principal_name}:{principal_type}:{resource_group_id}',
  alicloud_resource_manager_service_linked_role: '{service_name}:{role_name}',
  alicloud_event_bridge_service_linked_role: '{product_name}',
  alicloud_kms_alias: '{alias_name}',
  alicloud_kms_secret: '{secret_name}',
  alicloud_log_project: '{project_name|name}',
  alicloud_log_store: '{project_name|project}:{logstore_name|name}',
  alicloud_ots_instance: '{name}',
  alicloud_ots_table: '{instance_name}:{table_name}',
  alicloud_alikafka_topic: '{instance_id}:{topic}',
  alicloud_alikafka_consumer_group: '{instance_id}:{consumer_id}',
  alicloud_alikafka_sasl_user: '{instance_id}:{username}',
  alicloud_db_database: '{instance_id}:{data_base_name|name}',
  alicloud_rds_account: '{db_instance_id}:{account_name}',
  alicloud_fcv3_function: '{function_name}',
  alicloud_oos_parameter: '{parameter_name}',
};

/** The id for an import of what is planned with these values; what nobody knows yet stands in angle brackets. */
export function importId(type: string, values: Readonly<Record<string, unknown>>): string {
  const form = Object.hasOwn(IDS, type) ? (IDS[type] ?? '') : '{id}';
  return form.replace(/\{([^}]+)\}/g, (_, names: string) => {
    const attributes = names.split('|');
    const value = attributes.map((name) => values[name]).find((one) => typeof one === 'string' && one !== '');
    return value === undefined ? `<${attributes[0] ?? ''}>` : String(value);
  });
}
