import { type FoundRule, quoted } from '../../core/known/found-rule';

export interface BucketFoundSubject {
  readonly region: string;
  readonly bucket: string;
  /** KMS key that workloads may use. */
  readonly key?: string;
}

const one = ({ bucket }: BucketFoundSubject, condition: string): string =>
  `alltrue([for one in self.buckets : ${condition} if one.name == ${quoted(bucket)}])`;

export const BUCKET_FOUND: readonly FoundRule<BucketFoundSubject>[] = [
  {
    code: 'bucket.existing.missing',
    holds: 'a bucket that is used is one of the account',
    condition: ({ bucket }) => `contains(self.names, ${quoted(bucket)})`,
    message: ({ bucket }) => `the account has no bucket '${bucket}'`,
    fix: () => 'write the name of one of its buckets in existing, or leave existing out: one is made then',
  },
  {
    code: 'bucket.existing.region',
    holds: 'a bucket that is used is in the region of its environment',
    condition: (subject) => one(subject, `one.location == ${quoted(`oss-${subject.region}`)}`),
    message: ({ bucket, region }) =>
      `bucket '${bucket}' is not in ${region}: every byte would be paid for, and internal addresses do not reach it`,
    fix: ({ region }) => `write the name of a bucket in ${region} in existing`,
  },
  {
    code: 'bucket.existing.key',
    holds: 'workloads may use the key that a bucket is encrypted with',
    condition: (subject) =>
      one(
        subject,
        `length([for rule in one.server_side_encryption_rule : rule if !contains(["", ${quoted(subject.key ?? '')}], rule.kms_master_key_id)]) == 0`,
      ),
    message: ({ bucket, key }) => `bucket '${bucket}' is encrypted with ${key === undefined ? 'a KMS key' : `another key than '${key}'`}`,
    fix: () => 'write the id of its key in key, beside existing: who reads the bucket has to be allowed to use it',
  },
];
