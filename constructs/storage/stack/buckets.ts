import { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { Part } from '../../core/part';
import type { IBucket } from '../contract';
import { ExistingBucket } from '../existing-bucket';
import { type AnyBucketModel, type BucketModel, isExistingBucket } from '../known/model';
import { bucketName } from '../known/names';
import { ObjectBucket, type ObjectBucketProps } from '../object-bucket';

export type Covered = Assert<Covers<BucketModel, ObjectBucketProps>>;

/** Buckets beside the lake, by name. */
export function build(stack: Construct, { model, place, foundation }: Part<Named<AnyBucketModel>>): Named<ObjectBucket | ExistingBucket> {
  const scope = new Construct(stack, 'Buckets');
  return mapValues(model, (settings, key) =>
    isExistingBucket(settings)
      ? new ExistingBucket(scope, key, settings)
      : new ObjectBucket(scope, key, { ...settings, name: settings.name ?? bucketName(place, key), key: foundation.key }),
  );
}

export const description = 'OSS buckets beside the lake';

export const outputs = (buckets: Named<IBucket>): Named<string> => mapValues(buckets, ({ bucketName: name }) => name);
