import { TYPES } from '../constructs/registry';
import { type Cloned, madeAgain } from '../domain/cloned';
import type { Named } from '../domain/model';

/** Of what every environment or several services have; a service's own stand in its `known/types.ts`. */
const COMMON: Named<Cloned> = {
  alicloud_kms_key: madeAgain('environment', 'region'),
  alicloud_kms_alias: madeAgain('environment', 'region'),
  alicloud_kms_secret: madeAgain('business', 'region'),
  alicloud_log_project: madeAgain('environment', 'cloud'),
  alicloud_log_store: madeAgain('environment', 'parent'),
  alicloud_log_store_index: madeAgain('environment', 'parent'),
  alicloud_ots_instance: madeAgain('environment', 'region'),
  alicloud_ots_table: madeAgain('environment', 'parent'),
  alicloud_ram_policy: madeAgain('business', 'account'),
  alicloud_ram_role: madeAgain('business', 'account'),
  alicloud_ram_role_policy_attachment: madeAgain('business', 'account'),
  alicloud_resource_manager_policy_attachment: madeAgain('business', 'account'),
  alicloud_resource_manager_resource_group: madeAgain('business', 'account'),
  alicloud_resource_manager_service_linked_role: {
    does: 'share',
    owner: 'account',
    unique: 'account',
    why: 'service-linked roles exist once per account: the copy finds them there',
  },
  random_password: madeAgain('business', 'parent'),
  terraform_data: madeAgain('business', 'parent'),
};

/** What is decided about each Terraform type. */
export const CLONED: Named<Cloned> = {
  ...COMMON,
  ...Object.fromEntries(Object.entries(TYPES).flatMap(([type, { clone }]) => (clone ? [[type, clone]] : []))),
};
