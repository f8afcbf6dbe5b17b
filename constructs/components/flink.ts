import { Construct } from 'constructs';
import { IMAGES } from '../core/kubernetes/images';
import { LAPTOP_PORTS } from '../core/kubernetes/ports';
import { LocalSecret } from '../core/kubernetes/secret';
import type { Space } from '../core/kubernetes/space';
import { Workload, type WorkloadProps } from '../core/kubernetes/workload';
import { within } from '../storage/local/access';
import { s3Step } from '../storage/local/step';
import { FLINK, S3_PLUGIN, flinkProperties } from './local/flink';

/** A Flink cluster that takes jobs: a manager, a worker with two slots, and a bucket that only they write. */
export class Flink extends Construct {
  constructor(scope: Construct, id: string, { space }: { readonly space: Space }) {
    super(scope, id);
    const secret = new LocalSecret(this, 'Key', { name: 'flink-s3', namespaces: [space.reference], data: { accessKey: FLINK.user } });
    const user = { name: FLINK.user, secret: secret.name, actions: within(FLINK.bucket, undefined) };
    const bucket = s3Step(this, 'Step', { name: 'flink-bucket', platform: space.name, buckets: [FLINK.bucket], users: [user] });
    bucket.node.addDependency(secret);
    const memory = { manager: IMAGES.flinkManager.memory, worker: IMAGES.flinkWorker.memory };
    const common = {
      space,
      env: { FLINK_PROPERTIES: flinkProperties(space.name, memory), ENABLE_BUILT_IN_PLUGINS: S3_PLUGIN },
      secrets: {
        AWS_ACCESS_KEY_ID: { secret: secret.name, key: 'accessKey' },
        AWS_SECRET_ACCESS_KEY: { secret: secret.name, key: 'password' },
      },
    } satisfies Partial<WorkloadProps>;
    const manager = new Workload(this, 'Manager', {
      ...common,
      name: FLINK.manager,
      image: 'flinkManager',
      args: ['jobmanager'],
      ports: { rpc: FLINK.rpc, blobs: FLINK.blobs, ui: FLINK.ui },
      expose: { ui: LAPTOP_PORTS.flink.node },
    });
    manager.node.addDependency(bucket);
    const worker = new Workload(this, 'Worker', { ...common, name: FLINK.worker, image: 'flinkWorker', args: ['taskmanager'] });
    worker.node.addDependency(manager);
  }
}
