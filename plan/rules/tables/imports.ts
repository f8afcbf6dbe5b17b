/** What to do where an import of a type would replace or change nothing but these attributes. */
export interface ImportCure {
  readonly of: readonly string[];
  readonly cure: string;
}

const STARROCKS_UNREAD = [
  ...['frontend_node_groups', 'backend_node_groups', 'observer_node_groups'],
  ...['admin_password', 'cluster_zone_id', 'oss_accessing_role_name'],
];
const ONLY_A_SWITCH = 'nothing: only a switch for Terraform itself changes';

/** By type. */
export const IMPORT_CURES: Readonly<Record<string, ImportCure>> = {
  alicloud_star_rocks_instance: {
    of: STARROCKS_UNREAD,
    cure: `ignore_changes on ${STARROCKS_UNREAD.slice(0, -1).join(', ')} and ${STARROCKS_UNREAD.slice(-1).join('')}: none is read back`,
  },
  alicloud_realtime_compute_vvp_instance: { of: ['zone_id'], cure: 'ignore_changes on zone_id: it is not read back' },
  alicloud_resource_manager_service_linked_role: { of: ['description'], cure: 'leave the description out: it is not read back' },
  alicloud_fcv3_function: { of: ['code'], cure: 'nothing: the code is sent again, as it is never read back' },
  alicloud_kms_key: { of: ['deletion_window_in_days', 'pending_window_in_days'], cure: ONLY_A_SWITCH },
  alicloud_kms_secret: { of: ['force_delete_without_recovery', 'recovery_window_in_days'], cure: ONLY_A_SWITCH },
  alicloud_oss_bucket: { of: ['force_destroy', 'lifecycle_rule_allow_same_action_overlap'], cure: ONLY_A_SWITCH },
  alicloud_rds_account: { of: ['account_password', 'password'], cure: 'look before you apply: the password is sent again' },
  alicloud_kvstore_instance: { of: ['config', 'parameters'], cure: 'look before you apply: the configuration is sent again' },
};
