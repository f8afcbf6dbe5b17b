import { Construct } from 'constructs';
import { mapValues } from '../../../domain/named';
import { inDays } from '../../../domain/units/quantity';
import { dnsName, platformSpace } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { LAPTOP_PORTS } from '../../core/kubernetes/ports';
import { LocalSecret } from '../../core/kubernetes/secret';
import { Workload } from '../../core/kubernetes/workload';
import type { LakeModel } from '../known/model';
import { lakeBucket } from '../known/names';
import { actionsOf, readers } from '../local/access';
import { S3, STARROCKS_BUCKET, s3aUri } from '../local/s3';
import { s3Step } from '../local/step';
import type { LakeOutputs } from './lake';

/** The object store that lakes and buckets of all businesses lie in. */
export function platform(stack: Construct, { space }: LocalPart<unknown>): Workload {
  const scope = new Construct(stack, 'ObjectStore');
  const secret = new LocalSecret(scope, 'Admin', { name: S3.adminIn, namespaces: [space.reference] });
  return new Workload(scope, 'Store', {
    name: S3.service,
    space,
    image: 'seaweedfs',
    args: ['mini', '-dir=/data', '-ip.bind=0.0.0.0'],
    env: { AWS_ACCESS_KEY_ID: S3.adminKey, S3_BUCKET: STARROCKS_BUCKET },
    secrets: { AWS_SECRET_ACCESS_KEY: { secret: secret.name, key: 'password' } },
    ports: { s3: S3.port, master: 9333, 'master-grpc': 19333, filer: 8888, 'filer-grpc': 18888 },
    expose: { s3: LAPTOP_PORTS.s3.node },
    disk: { path: '/data', size: '20Gi' },
  });
}

/** A business's lake: a bucket with folders, and a key for each workload that was granted data. */
export function build(stack: Construct, { model, place, prefix, space, workloads }: LocalPart<LakeModel>): LakeOutputs {
  const scope = new Construct(stack, 'Lake');
  const shared = platformSpace(prefix);
  const bucket = lakeBucket(place);
  const users = readers(workloads).map((workload) => {
    const name = dnsName(place.business, workload);
    const secret = new LocalSecret(scope, workload, {
      name: dnsName(name, 's3'),
      namespaces: [space.reference, shared],
      data: { accessKey: name },
    });
    return { name, secret: secret.name, actions: actionsOf(place, workloads[workload] ?? {}) };
  });
  const step = s3Step(scope, 'Step', { name: dnsName(place.business, 'lake'), platform: shared, buckets: [bucket], users });
  step.node.addDependency(...scope.node.children.filter((child) => child !== step));
  return {
    bucket,
    uri: s3aUri(bucket),
    layers: mapValues(model.layers, (_, layer) => s3aUri(bucket, layer)),
    // Nothing expires by itself here: jobs delete, as with OSS-HDFS.
    engine_expiry: Object.fromEntries(
      Object.entries(model.layers).flatMap(([layer, { expire }]) => (expire === undefined ? [] : [[layer, inDays(expire)]])),
    ),
  };
}

export const outputs = (lake: LakeOutputs): LakeOutputs => lake;
