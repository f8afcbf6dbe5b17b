import type { Construct } from 'constructs';
import { Role } from '../access/role';
import { keyStatement } from '../keys/actions';
import type { IMetastore } from '../metastore/contract';
import type { ILake } from '../storage/contract';
import { SPARK_ACTIONS, sparkStatement } from './actions';

/** What a workspace's jobs may use. */
export interface JobAccess {
  /** Where the workspace keeps its own files, and what its jobs read and write. */
  readonly lake: ILake;
  /** Further lakes that its jobs read. @default - none */
  readonly readsFrom?: readonly ILake[];
  /** Key that the lake is encrypted with. @default - none */
  readonly key?: { readonly keyId: string };
  /** Where tables are defined. @default - the account's own catalog of Data Lake Formation */
  readonly metastore?: Pick<IMetastore, 'thriftUris' | 'catalogId'>;
}

/** Whether a workspace is wired to Data Lake Formation: to a catalog that is named, or, without any metastore, to the account's own. */
const usesDlf = (metastore: JobAccess['metastore']): boolean => metastore === undefined || metastore.catalogId !== undefined;

/**
 * The role that jobs run with: the lake, what else is read, the catalog where it is one of DLF, and the key; instead of the service's default role, which may
 * use every bucket of the account. A workspace keeps its role for ever, so later grants go into its policy.
 */
export function executionRole(
  scope: Construct,
  name: string,
  workspace: string,
  { lake, readsFrom = [], key, metastore }: JobAccess,
): Role {
  const role = new Role(scope, 'Role', { name, description: `jobs of Spark workspace ${workspace}`, trust: 'spark' });
  lake.grantReadWrite(role);
  readsFrom.forEach((other) => other.grantRead(role));
  if (usesDlf(metastore)) role.grant(sparkStatement(SPARK_ACTIONS.catalog), sparkStatement(SPARK_ACTIONS.onBehalf));
  if (key) role.grant(keyStatement(key, 'readWrite'));
  return role;
}
