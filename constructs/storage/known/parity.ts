import type { ParityRow } from '../../../domain/service';

/** What of it a local cluster has. */
export const LAKE_PARITY = [
  { capability: 'layers and their names', twin: 'equal', how: "a folder of the lake's bucket each, told by the same outputs" },
  {
    capability: 'address',
    twin: 'approximated',
    how: 's3a://, with settings of the object store, where the cloud has oss://; jobs take the address from the outputs',
  },
  {
    capability: 'file system',
    twin: 'approximated',
    how: 'SeaweedFS speaks S3: renaming a folder copies its objects, and nothing can be appended to; OSS-HDFS does both at once',
  },
  {
    capability: 'reading and writing by grant',
    twin: 'approximated',
    how: 'a key per workload, limited to its buckets and layers; listing is limited to the bucket',
  },
  {
    capability: 'expiry of layers',
    twin: 'approximated',
    how: 'nothing expires by itself: outputs tell jobs what to delete, as with OSS-HDFS',
  },
  { capability: 'encryption, versioning, retention lock, storage classes', twin: 'absent', how: 'a laptop keeps no data that needs them' },
] as const satisfies readonly ParityRow[];

/** What of it a local cluster has. */
export const BUCKETS_PARITY = [
  { capability: 'buckets', twin: 'equal', how: 'a bucket of the same name in the object store' },
  { capability: 'reading and writing by grant', twin: 'approximated', how: 'with the key of the workload, as for the lake' },
  { capability: 'expiry, versioning, encryption, storage classes', twin: 'absent', how: 'a laptop keeps no data that needs them' },
] as const satisfies readonly ParityRow[];
