import { DataAlicloudOssBuckets } from '@cdktf/provider-alicloud/lib/data-alicloud-oss-buckets';
import { Construct } from 'constructs';
import { foundAs } from '../core/found';
import type { IGrantable } from '../core/grantable';
import { surroundingsOf } from '../core/surroundings';
import type { IEncryptionKey } from '../keys/contract';
import type { Access } from './actions';
import type { IBucket } from './contract';
import { grantWithKey } from './grant';
import { BUCKET_FOUND } from './known/found-rules';
import type { ExistingBucketModel } from './known/model';
import { ossStatements } from './statements';

/** A bucket that somebody else made: looked for when a plan is made, never changed. */
export class ExistingBucket extends Construct implements IBucket {
  readonly bucketName: string;
  readonly #key: IEncryptionKey | undefined;

  /** `existing` is the name of the bucket, `key` the id of the KMS key that it is encrypted with. */
  constructor(scope: Construct, id: string, { existing, key }: ExistingBucketModel) {
    super(scope, id);
    const { region } = surroundingsOf(this);
    new DataAlicloudOssBuckets(this, 'Found', {
      nameRegex: `^${existing}$`,
      lifecycle: foundAs(BUCKET_FOUND, { region, bucket: existing, ...(key !== undefined && { key }) }),
    });
    this.bucketName = existing;
    this.#key = key === undefined ? undefined : { keyId: key };
  }

  grantRead(to: IGrantable): void {
    this.#grant(to, 'read');
  }

  grantReadWrite(to: IGrantable): void {
    this.#grant(to, 'readWrite');
  }

  #grant(to: IGrantable, access: Access): void {
    grantWithKey(to, access, ossStatements(this.bucketName, access), this.#key);
  }
}
