import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import type { DurationLike } from '../../domain/units/quantity';
import { addressOf } from '../core/reference';
import { RosStack } from '../core/ros-stack';
import { type BucketSettingOptions, BucketSettings } from './bucket-settings';
import type { StorageClass } from './known/model';
import { lifecycleRules, rosRule } from './lifecycle';

/** Options of {@link HdfsBucket}; its {@link Lake} has checked them. */
export interface HdfsBucketProps extends BucketSettingOptions {
  /** Name of the bucket and of the ROS stack that makes it. */
  readonly name: string;
  readonly storageClass: StorageClass;
  /** Folder with a slash to the age of objects put there by the plain OSS protocol. */
  readonly expireUnder: Readonly<Record<string, DurationLike>>;
  readonly onRemoval: OnRemoval;
}

/** A bucket with OSS-HDFS: only ROS can switch it on, only when it makes the bucket, and nobody can switch it off. */
export class HdfsBucket extends Construct {
  readonly resources: { readonly stack: RosStack; readonly settings: BucketSettings };

  constructor(scope: Construct, id: string, { name, storageClass, expireUnder, onRemoval, ...settings }: HdfsBucketProps) {
    super(scope, id);
    const stack = new RosStack(this, 'Bucket', { name, description: `OSS bucket ${name} with OSS-HDFS`, onRemoval });
    stack.addResource('Bucket', {
      type: 'ALIYUN::OSS::Bucket',
      properties: {
        BucketName: stack.addParameter('BucketName', { type: 'String', value: name }),
        StorageClass: stack.addParameter('StorageClass', { type: 'String', value: storageClass }),
        EnableOssHdfsService: true,
        AccessControl: 'private',
        DeletionForce: onRemoval === 'destroy',
        LifecycleConfiguration: { Rule: lifecycleRules({ expireUnder, hdfs: true }).map(rosRule) },
      },
    });
    const made = new BucketSettings(this, 'Settings', { ...settings, bucket: name, bucketName: name });
    // They know the bucket by its literal name, so nothing else makes them wait for it.
    for (const resource of made.all) resource.dependsOn = [addressOf(stack.resources.stack)];
    this.resources = { stack, settings: made };
  }
}
