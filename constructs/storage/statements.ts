import type { Statement } from '../core/ram-grants';
import { type Access, HDFS_ACTIONS, OSS_ACTIONS, type StorageActions } from './actions';

/** Where HDFS keeps the content of its files; nobody else may touch it, and lifecycle rules must leave it alone. */
export const HDFS_BLOCKS = '.dlsdata/';

const bucketArn = (bucket: string): string => `acs:oss:*:*:${bucket}`;

function statements(
  table: Readonly<Record<string, StorageActions>>,
  access: Access,
  place: (actions: StorageActions) => Omit<Statement, 'actions'>,
): readonly Statement[] {
  return Object.values(table)
    .filter(({ from }) => from === 'read' || access === 'readWrite')
    .map((row) => ({ actions: row.actions, ...place(row) }));
}

/**
 * Access to a plain bucket, or to one folder of it: objects by their path, listing by a condition on the prefix.
 * @param folder without slashes, for example `ods`
 */
export function ossStatements(bucket: string, access: Access, folder?: string): readonly Statement[] {
  const objects = `${bucketArn(bucket)}/${folder === undefined ? '' : `${folder}/`}*`;
  return statements(OSS_ACTIONS, access, ({ on }) => {
    if (on === 'objects') return { resources: [objects] };
    if (on === 'bucket' || folder === undefined) return { resources: [bucketArn(bucket)] };
    return { resources: [bucketArn(bucket)], conditions: { StringLike: { 'oss:Prefix': [folder, `${folder}/*`] } } };
  });
}

/** Access to an OSS-HDFS bucket, always to all of it: RAM knows no folders there. */
export function hdfsStatements(bucket: string, access: Access): readonly Statement[] {
  const places = {
    bucket: [bucketArn(bucket)],
    files: [bucketArn(bucket), `${bucketArn(bucket)}/*`],
    blocks: [`${bucketArn(bucket)}/${HDFS_BLOCKS.slice(0, -1)}*`],
  };
  return statements(HDFS_ACTIONS, access, ({ on }) => ({ resources: places[on as keyof typeof places] }));
}
