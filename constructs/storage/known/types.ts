import { madeAgain } from '../../../domain/cloned';
import { type TypeRow, writtenAt } from '../../../domain/tables';

export const STORAGE_TYPES = {
  alicloud_oss_bucket: {
    clone: madeAgain('business', 'cloud'),
    written: { versioning: writtenAt('versioning') },
    ignore: {
      versioning: 'owned by alicloud_oss_bucket_versioning; perpetual diff otherwise',
      server_side_encryption_rule: 'owned by alicloud_oss_bucket_server_side_encryption; perpetual diff otherwise',
      logging: 'owned by alicloud_oss_bucket_logging; perpetual diff otherwise',
      policy: 'owned by alicloud_oss_bucket_policy; the next apply would delete the policy otherwise',
    },
  },
  alicloud_oss_bucket_https_config: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_public_access_block: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_server_side_encryption: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_versioning: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_object: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_worm: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_logging: { clone: madeAgain('business', 'parent') },
  alicloud_oss_bucket_policy: { clone: madeAgain('business', 'parent') },
} as const satisfies Record<string, TypeRow>;
