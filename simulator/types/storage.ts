import type { TypeTable } from './row';

/** A setting of a bucket: there is one of each, and creating it overwrites. */
const OF_BUCKET = { id: '{bucket}', put: true } as const;

/** Object storage and the lock table of Terraform's state. */
export const STORAGE: TypeTable = {
  alicloud_oss_bucket: {
    id: '{bucket}',
    computed: {
      bucket: '{id}',
      extranet_endpoint: 'oss-{region}.aliyuncs.com',
      intranet_endpoint: 'oss-{region}-internal.aliyuncs.com',
      location: 'oss-{region}',
      owner: '{account}',
      acl: 'private',
      access_monitor: ({ attributes }) => attributes['access_monitor'] ?? [{ status: 'Disabled' }],
    },
    unique: { by: ['bucket'], in: 'cloud' },
  },
  alicloud_oss_bucket_access_monitor: OF_BUCKET,
  alicloud_oss_bucket_acl: OF_BUCKET,
  alicloud_oss_bucket_cors: OF_BUCKET,
  alicloud_oss_bucket_https_config: OF_BUCKET,
  alicloud_oss_bucket_inventory: { id: '{bucket}:{inventory_id}' },
  alicloud_oss_bucket_logging: OF_BUCKET,
  alicloud_oss_bucket_meta_query: { ...OF_BUCKET, computed: { status: 'Running' } },
  alicloud_oss_bucket_object: {
    // The provider's id is the key alone, and it looks into the bucket for it.
    id: '{bucket}/{key}',
    told: '{key}',
    computed: {
      etag: '{32x}',
      content_length: '0',
      content_type: 'application/octet-stream',
      version_id: '',
      object_worm_mode: '',
      object_worm_retain_until_date: '',
    },
    unique: { by: ['bucket', 'key'], in: 'region' },
  },
  alicloud_oss_bucket_policy: OF_BUCKET,
  alicloud_oss_bucket_public_access_block: OF_BUCKET,
  alicloud_oss_bucket_referer: OF_BUCKET,
  alicloud_oss_bucket_replication: { id: '{bucket}:{uuid}', computed: { rule_id: '{id.last}', status: 'doing' } },
  alicloud_oss_bucket_server_side_encryption: OF_BUCKET,
  alicloud_oss_bucket_transfer_acceleration: OF_BUCKET,
  alicloud_oss_bucket_versioning: OF_BUCKET,
  alicloud_oss_bucket_worm: { id: '{bucket}:{32x}', computed: { worm_id: '{id.last}', status: 'InProgress' } },
  alicloud_ots_instance: { id: '{name}', computed: { accessed_by: 'Any' }, unique: { by: ['name'], in: 'region' } },
  alicloud_ots_table: { id: '{instance_name}:{table_name}' },
};
