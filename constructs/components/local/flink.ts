import { hostOf } from '../../core/kubernetes/names';
import { s3Endpoint } from '../../storage/local/s3';

export const FLINK = {
  manager: 'flink',
  worker: 'flink-worker',
  ui: 8081,
  rpc: 6123,
  blobs: 6124,
  bucket: 'flink',
  user: 'flink',
} as const;

/** In the image, and off until it is named; it has the image's version. */
export const S3_PLUGIN = 'flink-s3-fs-hadoop-2.2.1.jar';

/** MiB of its two programs: the images' rows have the same. */
export interface FlinkMemory {
  readonly manager: number;
  readonly worker: number;
}

/** What both programs are told. Jobs lose their place with the manager's pod; checkpoints and savepoints stay in the object store. */
export const flinkProperties = (platform: string, memory: FlinkMemory): string =>
  Object.entries({
    'jobmanager.rpc.address': hostOf(FLINK.manager, platform),
    'jobmanager.rpc.port': FLINK.rpc,
    'blob.server.port': FLINK.blobs,
    'jobmanager.memory.process.size': `${memory.manager}m`,
    'taskmanager.memory.process.size': `${memory.worker}m`,
    'taskmanager.numberOfTaskSlots': 2,
    'execution.checkpointing.dir': `s3://${FLINK.bucket}/checkpoints`,
    'execution.checkpointing.savepoint-dir': `s3://${FLINK.bucket}/savepoints`,
    's3.endpoint': s3Endpoint(platform),
    's3.path.style.access': true,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
