import { policyOf, trustOf } from './policies';
import type { TypeTable } from './row';

/** Identities, keys and secrets. */
export const ACCESS: TypeTable = {
  alicloud_ram_policy: {
    id: '{policy_name|name}',
    global: true,
    computed: {
      type: 'Custom',
      default_version: 'v1',
      version_id: 'v1',
      attachment_count: '0',
      policy_name: '{id}',
      name: '{id}',
      policy_document: ({ attributes }) => policyOf(attributes),
      document: ({ attributes }) => policyOf(attributes),
    },
  },
  alicloud_ram_role: {
    id: '{role_name|name}',
    global: true,
    computed: {
      assume_role_policy_document: ({ attributes }) => trustOf(attributes),
      document: ({ attributes }) => trustOf(attributes),
      role_name: '{id}',
      name: '{id}',
      role_id: '3{17d}',
      arn: 'acs:ram::{account}:role/{id.lower}',
      max_session_duration: 3600,
    },
  },
  alicloud_ram_role_policy_attachment: { id: 'role:{policy_name}:{policy_type}:{role_name}', global: true },
  alicloud_ram_user: { id: '2{17d}', global: true, unique: { by: ['name'], in: 'account' } },
  alicloud_ram_user_policy_attachment: { id: 'user:{policy_name}:{policy_type}:{user_name}', global: true },
  alicloud_resource_manager_resource_group: {
    id: 'rg-aek{13}',
    global: true,
    computed: { status: 'OK', account_id: '{account}' },
    unique: { by: ['resource_group_name', 'name'], in: 'account' },
  },
  alicloud_resource_manager_policy_attachment: {
    id: '{policy_name}:{policy_type}:{principal_name}:{principal_type}:{resource_group_id}',
    global: true,
  },
  alicloud_resource_manager_service_linked_role: {
    id: '{service_name}:AliyunServiceRoleFor{service_name.pascal}{custom_suffix}',
    global: true,
    computed: { role_name: '{id.last}', role_id: '3{17d}', arn: 'acs:ram::{account}:role/{id.last.lower}' },
  },
  alicloud_event_bridge_service_linked_role: { id: '{product_name}', global: true },

  alicloud_kms_alias: { id: '{alias_name}', unique: { by: ['alias_name'], in: 'region' } },
  alicloud_kms_instance: {
    id: 'kst-{rc}{20}',
    computed: { status: 'Connected', instance_name: '{id}', product_version: '3', payment_type: 'PayAsYouGo' },
  },
  alicloud_kms_key: {
    id: 'key-{rc}{22}',
    computed: {
      arn: 'acs:kms:{region}:{account}:key/{id}',
      status: 'Enabled',
      key_state: 'Enabled',
      is_enabled: true,
      key_spec: 'Aliyun_AES_256',
      key_usage: 'ENCRYPT/DECRYPT',
      origin: 'Aliyun_KMS',
      protection_level: 'SOFTWARE',
      automatic_rotation: 'Disabled',
      deletion_protection: 'Disabled',
      primary_key_version: '{uuid}',
      delete_date: '',
      material_expire_time: '',
      next_rotation_date: '',
    },
  },
  alicloud_kms_network_rule: { id: '{network_rule_name}' },
  alicloud_kms_policy: { id: '{policy_name}' },
  alicloud_kms_secret: {
    id: '{secret_name}',
    computed: { arn: 'acs:kms:{region}:{account}:secret/{secret_name}', secret_type: 'Generic', planned_delete_time: '' },
  },
};
