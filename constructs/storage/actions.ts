import type { ActionList } from '../core/action-list';

/** How far a grant goes; readWrite takes all that read takes. */
export type Access = 'read' | 'readWrite';

/** Actions that share what they act on. */
export interface StorageActions extends ActionList {
  /** The least access that needs them. */
  readonly from: Access;
  /** The bucket itself; listing it (under a condition); its objects; its files in HDFS; the blocks that HDFS files are made of. */
  readonly on: 'bucket' | 'listing' | 'objects' | 'files' | 'blocks';
}

/** What engines call on a plain bucket. Source: the EMR guide's full-access and read-only policies, without restoring archives. */
export const OSS_ACTIONS = {
  list: { from: 'read', on: 'listing', why: 'finding objects under a prefix', actions: ['oss:ListObjects'] },
  inspect: {
    from: 'read',
    on: 'bucket',
    why: 'Hive and Spark look at versions of temporary folders whether versioning is on or not',
    actions: ['oss:GetBucketInfo', 'oss:ListObjectVersions'],
  },
  read: { from: 'read', on: 'objects', why: 'reading objects', actions: ['oss:GetObject'] },
  uploads: {
    from: 'readWrite',
    on: 'bucket',
    why: 'cleaning up after a job that died while uploading',
    actions: ['oss:ListMultipartUploads'],
  },
  write: {
    from: 'readWrite',
    on: 'objects',
    why: 'writing and deleting objects, in parts too, and temporary folders in all versions',
    actions: ['oss:AbortMultipartUpload', 'oss:DeleteObject', 'oss:DeleteObjectVersion', 'oss:ListParts', 'oss:PutObject'],
  },
} as const satisfies Record<string, StorageActions>;

/**
 * What engines call on an OSS-HDFS bucket. Source: the OSS guide to authorizing OSS-HDFS, narrowed from every bucket to one and from
 * every action on blocks to those that the Spark service's default role has.
 */
export const HDFS_ACTIONS = {
  connect: {
    from: 'read',
    on: 'bucket',
    why: 'opening the file system',
    actions: ['oss:GetBucketInfo', 'oss:ListObjects'],
  },
  files: {
    from: 'read',
    on: 'files',
    why: 'every call on files and folders is this one action, be it a read, a rename or a deletion',
    actions: ['oss:PostDataLakeStorageFileOperation'],
  },
  readBlocks: { from: 'read', on: 'blocks', why: 'the content of files', actions: ['oss:GetObject'] },
  administer: {
    from: 'readWrite',
    on: 'files',
    why: 'metadata of the file system',
    actions: ['oss:PostDataLakeStorageAdminOperation'],
  },
  writeBlocks: {
    from: 'readWrite',
    on: 'blocks',
    why: 'writing the content of files',
    actions: ['oss:AbortMultipartUpload', 'oss:DeleteObject', 'oss:ListParts', 'oss:PutObject'],
  },
} as const satisfies Record<string, StorageActions>;
