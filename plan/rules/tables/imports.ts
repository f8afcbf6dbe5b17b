/** What to do where an import of a type would replace or change it. */
export const IMPORT_CURES: Readonly<Record<string, string>> = {
  alicloud_star_rocks_instance:
    'ignore_changes on frontend_node_groups, backend_node_groups, observer_node_groups, admin_password, cluster_zone_id and oss_accessing_role_name: none is read back',
  alicloud_realtime_compute_vvp_instance: 'ignore_changes on zone_id: it is not read back',
  alicloud_resource_manager_service_linked_role: 'leave the description out: it is not read back',
  alicloud_fcv3_function: 'nothing: the code is sent again, as it is never read back',
  alicloud_kms_key: 'nothing: only a switch for Terraform itself changes',
  alicloud_kms_secret: 'nothing: only a switch for Terraform itself changes',
  alicloud_oss_bucket: 'nothing: only a switch for Terraform itself changes',
  alicloud_rds_account: 'look before you apply: the password is sent again',
  alicloud_kvstore_instance: 'look before you apply: the configuration is sent again',
};
