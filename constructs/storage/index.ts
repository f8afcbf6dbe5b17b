/** What a program imports. */
export { ExistingBucket } from './existing-bucket';
export { type IBucket, type ILake } from './contract';
export { Lake, type LakeProps } from './lake';
export { LockTable, type LockTableProps } from './lock-table';
export { ObjectBucket, type ObjectBucketProps } from './object-bucket';
