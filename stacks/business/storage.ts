import { Construct } from 'constructs';
import { Lake } from '../../constructs/storage/lake';
import { ObjectBucket } from '../../constructs/storage/object-bucket';
import { bucket, lakeBucket } from '../../domain/names/scheme';
import { type Part, mapValues } from './part';

/** The business's lake, if it has one. */
export function addLake(stack: Construct, { place, business: { lake }, foundation }: Part): Lake | undefined {
  return lake && new Lake(stack, 'Lake', { ...lake, name: lakeBucket(place), key: foundation.key });
}

/** Buckets beside the lake, by name. */
export function addBuckets(stack: Construct, { place, business, foundation }: Part): Record<string, ObjectBucket> {
  const scope = new Construct(stack, 'Buckets');
  return mapValues(
    business.buckets,
    (settings, key) => new ObjectBucket(scope, key, { ...settings, name: bucket(place, key), key: foundation.key }),
  );
}
