import type { Construct } from 'constructs';
import { Role } from '../access/role';
import { keyStatement } from '../keys/actions';
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
}

/**
 * The role that jobs run with: the lake, what else is read, the catalog and the key; instead of the service's default role, which may
 * use every bucket of the account. A workspace keeps its role for ever, so later grants go into its policy.
 */
export function executionRole(scope: Construct, name: string, workspace: string, { lake, readsFrom = [], key }: JobAccess): Role {
  const role = new Role(scope, 'Role', { name, description: `jobs of Spark workspace ${workspace}`, trust: 'spark' });
  lake.grantReadWrite(role);
  readsFrom.forEach((other) => other.grantRead(role));
  role.grant(sparkStatement(SPARK_ACTIONS.catalog), sparkStatement(SPARK_ACTIONS.onBehalf));
  if (key) role.grant(keyStatement(key, 'readWrite'));
  return role;
}
