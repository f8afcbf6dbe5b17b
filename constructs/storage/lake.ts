import { OssBucketWorm } from '@cdktf/provider-alicloud/lib/oss-bucket-worm';
import { Construct } from 'constructs';
import type { Assert, Covers } from '../../domain/covers';
import type { OnRemoval } from '../../domain/model';
import { mapValues } from '../../domain/named';
import { NAMES } from '../../domain/names/rules';
import { type DurationLike, inDays, inSeconds, type Seconds } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import type { IGrantable } from '../core/grantable';
import { badKey } from '../core/key';
import { madeAnewWith } from '../core/made-anew';
import { unpairedDestroy } from '../core/protection';
import { surroundingsOf } from '../core/surroundings';
import type { BucketSettingOptions } from './bucket-settings';
import type { ILake } from './contract';
import { HdfsBucket, type HdfsBucketProps } from './hdfs-bucket';
import { LAKE_DEFAULTS } from './known/defaults';
import { LAKE_RULES } from './known/lake-rules';
import type { StorageClass, Versioning } from './known/model';
import { type LakeAttributes, LakeLocation } from './lake-location';
import { ObjectBucket, type ObjectBucketProps } from './object-bucket';

/** Options of {@link Lake}. */
export interface LakeProps extends BucketSettingOptions {
  /** Bucket name, unique across Alibaba Cloud. */
  readonly name: string;
  /** `oss-hdfs` gives HDFS semantics (atomic renames, appends) and can never be switched off again; `oss` is a plain bucket. */
  readonly kind: ILake['kind'];
  /** Name of a folder at the root to what holds there. `expire` is the age in whole days at which data goes: see the README on who deletes it. */
  readonly layers: Readonly<Record<string, { readonly expire?: DurationLike }>>;
  /** A changed one replaces the bucket. OSS-HDFS takes Standard and IA. @default 'Standard' */
  readonly storageClass?: StorageClass;
  /** Keep overwritten and deleted objects; not with OSS-HDFS. @default false */
  readonly versioning?: Versioning;
  /** Retention lock, 1-25550 days: nobody can delete younger data, shorten it or take it off again. Not with OSS-HDFS. @default - none */
  readonly worm?: DurationLike;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

/**
 * What a lake hands on to its bucket. Layers become ages by folder; a retention lock is a resource of its own; OSS-HDFS has neither lock nor
 * versions.
 * @public
 */
export type Covered = [
  Assert<Covers<LakeProps, ObjectBucketProps, 'kind' | 'layers' | 'worm'>>,
  Assert<Covers<LakeProps, HdfsBucketProps, 'kind' | 'layers' | 'worm' | 'versioning'>>,
];

const DEFAULTS = LAKE_DEFAULTS;

/** A bucket with named layers, on plain OSS or with OSS-HDFS. */
export class Lake extends Construct implements ILake {
  readonly resources: {
    /** The bucket of a lake of kind `oss`. */
    readonly objects: ObjectBucket | undefined;
    /** The bucket of a lake of kind `oss-hdfs`. */
    readonly hdfs: HdfsBucket | undefined;
    readonly worm: OssBucketWorm | undefined;
  };
  readonly bucketName: string;
  readonly kind: ILake['kind'];
  readonly rootUri: string;
  readonly layers: readonly string[];
  /** Layer to the days after which jobs have to delete its data themselves: OSS cannot expire files of OSS-HDFS. */
  readonly engineExpiry: Readonly<Record<string, number>>;
  readonly #location: LakeLocation;

  constructor(scope: Construct, id: string, props: LakeProps) {
    super(scope, id);
    const { region } = surroundingsOf(this);
    const { name, kind, key, httpsOnly, accessLog } = props;
    const worm = props.worm === undefined ? undefined : inSeconds(props.worm);
    const storageClass = props.storageClass ?? DEFAULTS.storageClass;
    const versioning = props.versioning ?? DEFAULTS.versioning;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const layers = mapValues(props.layers, ({ expire }) => (expire === undefined ? {} : { expire: inSeconds(expire) }));
    check(
      this,
      badName(NAMES.ossBucket, name),
      unpairedDestroy(this, onRemoval),
      ...Object.keys(layers).map((layer) => badKey(layer, 'layers')),
      ...errorsIn(LAKE_RULES, { kind, region, storageClass, versioning, worm, layers, onRemoval }),
    );
    const expiring = Object.entries(layers).flatMap(([layer, { expire }]) => (expire === undefined ? [] : [[layer, expire] as const]));
    const bucket = {
      name,
      storageClass,
      onRemoval,
      expireUnder: Object.fromEntries(expiring.map(([layer, age]) => [`${layer}/`, age])),
      ...(key ? { key } : {}),
      ...(httpsOnly === undefined ? {} : { httpsOnly }),
      ...(accessLog ? { accessLog } : {}),
    };
    const objects = kind === 'oss' ? new ObjectBucket(this, 'Objects', { ...bucket, versioning }) : undefined;
    const hdfs = kind === 'oss-hdfs' ? new HdfsBucket(this, 'Hdfs', bucket) : undefined;
    this.resources = { objects, hdfs, worm: objects && worm ? this.#lock(objects, worm) : undefined };
    this.#location = new LakeLocation(this.node.path, {
      bucketName: name,
      kind,
      region,
      layers: Object.keys(layers),
      ...(key ? { key } : {}),
    });
    this.bucketName = name;
    this.kind = kind;
    this.rootUri = this.#location.rootUri;
    this.layers = this.#location.layers;
    this.engineExpiry = kind === 'oss-hdfs' ? Object.fromEntries(expiring.map(([layer, age]) => [layer, inDays(age)])) : {};
  }

  /** A lake that somebody else has made, known by its name; nothing is read from the cloud. `region` is by default that of `scope`. */
  static fromName(scope: Construct, attributes: Omit<LakeAttributes, 'region'> & { readonly region?: string }): ILake {
    return new LakeLocation(scope.node.path, { region: surroundingsOf(scope).region, ...attributes });
  }

  layerUri(layer: string): string {
    return this.#location.layerUri(layer);
  }

  grantRead(to: IGrantable, layer?: string): void {
    this.#location.grantRead(to, layer);
  }

  grantReadWrite(to: IGrantable, layer?: string): void {
    this.#location.grantReadWrite(to, layer);
  }

  #lock(objects: ObjectBucket, period: Seconds): OssBucketWorm {
    // An unlocked one disappears after 24 hours, and Terraform would make it again every day.
    return new OssBucketWorm(this, 'Worm', {
      bucket: objects.bucketRef,
      lifecycle: madeAnewWith(objects.bucketRef),
      retentionPeriodInDays: inDays(period),
      status: 'Locked',
    });
  }
}
