import { OssBucketHttpsConfig } from '@cdktf/provider-alicloud/lib/oss-bucket-https-config';
import { OssBucketLoggingA as OssBucketLogging } from '@cdktf/provider-alicloud/lib/oss-bucket-logging';
import { OssBucketPolicy } from '@cdktf/provider-alicloud/lib/oss-bucket-policy';
import { OssBucketPublicAccessBlock } from '@cdktf/provider-alicloud/lib/oss-bucket-public-access-block';
import { OssBucketServerSideEncryption } from '@cdktf/provider-alicloud/lib/oss-bucket-server-side-encryption';
import { Construct } from 'constructs';
import { madeAnewWith } from '../core/made-anew';
import type { TerraformResource } from '../core/terraform';
import type { IEncryptionKey } from '../keys/contract';

/** Settings that every bucket can have, whoever made it. */
export interface BucketSettingOptions {
  /** Key to encrypt with. @default - a key of OSS's own (AES256) */
  readonly key?: IEncryptionKey;
  /**
   * Refuse requests that are not encrypted on the way. JindoSDK, and so Spark and Hive, speak plain HTTP inside the region unless
   * told otherwise: set `fs.oss.connection.secure.enable` first. @default false
   */
  readonly httpsOnly?: boolean;
  /** Bucket of the same region that gets a log of every request: its name, or `bucketRef` if it is made in this stack. @default - no log */
  readonly accessLog?: { readonly bucketName: string; readonly prefix?: string };
}

/** Options of {@link BucketSettings}. */
export interface BucketSettingsProps extends BucketSettingOptions {
  /** Name of the bucket, or a reference to it. */
  readonly bucket: string;
  readonly bucketName: string;
}

const DEFAULTS = { httpsOnly: false } as const;
const TLS = ['TLSv1.2', 'TLSv1.3'];

/** Encryption, no public access, current TLS and, if asked for, HTTPS only and an access log. */
export class BucketSettings extends Construct {
  readonly resources: {
    readonly encryption: OssBucketServerSideEncryption;
    readonly publicAccessBlock: OssBucketPublicAccessBlock;
    readonly https: OssBucketHttpsConfig;
    readonly policy: OssBucketPolicy | undefined;
    readonly logging: OssBucketLogging | undefined;
  };

  constructor(scope: Construct, id: string, props: BucketSettingsProps) {
    super(scope, id);
    const { bucket, key, accessLog } = props;
    const of = { bucket, lifecycle: madeAnewWith(bucket) };
    this.resources = {
      encryption: new OssBucketServerSideEncryption(this, 'Encryption', {
        ...of,
        ...(key ? { sseAlgorithm: 'KMS', kmsMasterKeyId: key.keyId } : { sseAlgorithm: 'AES256' }),
      }),
      publicAccessBlock: new OssBucketPublicAccessBlock(this, 'PublicAccessBlock', { ...of, blockPublicAccess: true }),
      https: new OssBucketHttpsConfig(this, 'Https', { ...of, enable: true, tlsVersions: TLS }),
      policy:
        (props.httpsOnly ?? DEFAULTS.httpsOnly)
          ? new OssBucketPolicy(this, 'Policy', { ...of, policy: httpsOnlyPolicy(props.bucketName) })
          : undefined,
      logging: accessLog
        ? new OssBucketLogging(this, 'Logging', {
            ...of,
            targetBucket: accessLog.bucketName,
            targetPrefix: accessLog.prefix ?? `${props.bucketName}/`,
          })
        : undefined,
    };
  }

  /** Attributes of the bucket that these resources own, so that its own plan must not look at them. */
  static owned({ httpsOnly, accessLog }: BucketSettingOptions): readonly string[] {
    return ['server_side_encryption_rule', ...((httpsOnly ?? DEFAULTS.httpsOnly) ? ['policy'] : []), ...(accessLog ? ['logging'] : [])];
  }

  /** The resources that were made. */
  get all(): readonly TerraformResource[] {
    return Object.values(this.resources).filter((resource) => resource !== undefined);
  }
}

function httpsOnlyPolicy(bucketName: string): string {
  const resource = [`acs:oss:*:*:${bucketName}`, `acs:oss:*:*:${bucketName}/*`];
  const deny = {
    Effect: 'Deny',
    Principal: ['*'],
    Action: ['oss:*'],
    Resource: resource,
    Condition: { Bool: { 'acs:SecureTransport': ['false'] } },
  };
  return JSON.stringify({ Version: '1', Statement: [deny] });
}
