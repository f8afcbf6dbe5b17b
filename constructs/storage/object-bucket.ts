import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { OssBucketVersioningA as OssBucketVersioning } from '@cdktf/provider-alicloud/lib/oss-bucket-versioning';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { mapValues } from '../../domain/named';
import { NAMES } from '../../domain/names/rules';
import { type DurationLike, inSeconds } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import type { IGrantable } from '../core/grantable';
import { madeAnewWith } from '../core/made-anew';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import type { IEncryptionKey } from '../keys/contract';
import type { Access } from './actions';
import { type BucketSettingOptions, BucketSettings } from './bucket-settings';
import type { IBucket } from './contract';
import { grantWithKey } from './grant';
import { BUCKET_RULES } from './known/bucket-rules';
import { BUCKET_DEFAULTS, LAKE_DEFAULTS } from './known/defaults';
import type { StorageClass, Versioning } from './known/model';
import { STORAGE_TYPES } from './known/types';
import { lifecycleRules, terraformRule } from './lifecycle';
import { ossStatements } from './statements';

/** Options of {@link ObjectBucket}. */
export interface ObjectBucketProps extends BucketSettingOptions {
  /** Bucket name, unique across Alibaba Cloud. */
  readonly name: string;
  /** Encryption, no public access and current TLS; false leaves them to whoever made the bucket. @default true */
  readonly hardened?: boolean;
  /** A changed one replaces the bucket. @default 'Standard' */
  readonly storageClass?: StorageClass;
  /** Keep overwritten and deleted objects. Leaving it out later changes nothing in OSS: write `'suspended'` to stop. @default false */
  readonly versioning?: Versioning;
  /** Age at which overwritten and deleted objects go for good, where they are kept. @default '30 days' */
  readonly expireOldVersions?: DurationLike;
  /** Age at which objects are deleted. @default - never */
  readonly expire?: DurationLike;
  /** Age by prefix (`ods/`), instead of {@link expire}. @default - none */
  readonly expireUnder?: Readonly<Record<string, DurationLike>>;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

/** What of the table something else owns on this bucket, and so stays out of its plans. */
const ownedElsewhere = (attributes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(STORAGE_TYPES.alicloud_oss_bucket.ignore).filter(([attribute]) => attributes.includes(attribute)));

const DEFAULTS = { ...LAKE_DEFAULTS, ...BUCKET_DEFAULTS, expireOldVersions: '30 days' } as const;

/** An OSS bucket: encrypted, closed to the public, cleaned of unfinished uploads. */
export class ObjectBucket extends Construct implements IBucket {
  readonly resources: {
    readonly bucket: OssBucket;
    /** Undefined where they are left as they are. */
    readonly settings: BucketSettings | undefined;
    readonly versioning: OssBucketVersioning | undefined;
  };
  readonly bucketName: string;
  /** Reference to the name, for what has to wait until the bucket is there; only within its stack. */
  readonly bucketRef: string;
  readonly #key: IEncryptionKey | undefined;

  constructor(scope: Construct, id: string, props: ObjectBucketProps) {
    super(scope, id);
    const { name } = props;
    const storageClass = props.storageClass ?? DEFAULTS.storageClass;
    const expire = props.expire === undefined ? undefined : inSeconds(props.expire);
    const expireUnder = mapValues(props.expireUnder ?? {}, (age) => inSeconds(age));
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const versioning = props.versioning ?? DEFAULTS.versioning;
    const expireOldVersions = versioning === false ? undefined : inSeconds(props.expireOldVersions ?? DEFAULTS.expireOldVersions);
    check(
      this,
      badName(NAMES.ossBucket, name),
      unpairedDestroy(this, onRemoval),
      ...errorsIn(BUCKET_RULES, { storageClass, expire, expireOldVersions, expireUnder }),
    );
    this.bucketName = name;
    this.#key = props.key;
    const bucket = new OssBucket(this, 'Bucket', {
      bucket: name,
      storageClass,
      lifecycleRule: lifecycleRules({ expire, expireUnder, expireOldVersions }).map(terraformRule),
      forceDestroy: onRemoval === 'destroy',
      lifecycle: lifecycleOf(onRemoval, ownedElsewhere([...BucketSettings.owned(props), ...(versioning === false ? [] : ['versioning'])])),
    });
    this.bucketRef = ref(bucket, 'bucket');
    this.resources = {
      bucket,
      settings:
        (props.hardened ?? DEFAULTS.hardened)
          ? new BucketSettings(this, 'Settings', { ...props, bucket: this.bucketRef, bucketName: name })
          : undefined,
      versioning:
        versioning === false
          ? undefined
          : new OssBucketVersioning(this, 'Versioning', {
              bucket: this.bucketRef,
              status: versioning === true ? 'Enabled' : 'Suspended',
              lifecycle: madeAnewWith(this.bucketRef),
            }),
    };
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
