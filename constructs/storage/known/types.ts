import { type TypeRow, writtenAt } from '../../../domain/tables';

export const STORAGE_TYPES = {
  alicloud_oss_bucket: {
    written: { versioning: writtenAt('versioning') },
    ignore: {
      versioning: 'owned by alicloud_oss_bucket_versioning; perpetual diff otherwise',
      server_side_encryption_rule: 'owned by alicloud_oss_bucket_server_side_encryption; perpetual diff otherwise',
      logging: 'owned by alicloud_oss_bucket_logging; perpetual diff otherwise',
      policy: 'owned by alicloud_oss_bucket_policy; the next apply would delete the policy otherwise',
    },
  },
} as const satisfies Record<string, TypeRow>;
