/** What a lake and other buckets have unless their owner says otherwise, in YAML and in programs. */
export const LAKE_DEFAULTS = {
  /** OSS-HDFS can never be switched off again, so it is asked for by name. */
  kind: 'oss',
  storageClass: 'Standard',
  versioning: false,
  onRemoval: 'retain',
} as const;

/** What a bucket has beside what a lake has. */
export const BUCKET_DEFAULTS = { hardened: true } as const;
