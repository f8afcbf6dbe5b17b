import { Construct } from 'constructs';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { dnsName, platformSpace } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { type AnyBucketModel, isExistingBucket } from '../known/model';
import { bucketName } from '../known/names';
import { s3Step } from '../local/step';

/** Buckets beside the lake; keys to them are the lake's, who has those of all workloads. */
export function build(stack: Construct, { model, place, prefix }: LocalPart<Named<AnyBucketModel>>): Named<string> | undefined {
  const names = mapValues(model, (bucket, key) => (isExistingBucket(bucket) ? undefined : bucket.name) ?? bucketName(place, key));
  if (Object.keys(names).length === 0) return names;
  const scope = new Construct(stack, 'Buckets');
  s3Step(scope, 'Step', {
    name: dnsName(place.business, 'buckets'),
    platform: platformSpace(prefix),
    buckets: Object.values(names),
    users: [],
  });
  return names;
}

export const outputs = (names: Named<string>): Named<string> => names;
