import type { Construct } from 'constructs';
import { Role } from '../access/role';
import { keyStatement } from '../keys/actions';
import { SPARK_ACTIONS, sparkStatement } from './actions';
import type { SparkWorkspaceProps } from './options';

/**
 * The role that jobs run with: the lake, what else is read, the catalog and the key; instead of the service's default role, which may
 * use every bucket of the account. A workspace keeps its role for ever, so later grants go into its policy.
 */
export function executionRole(scope: Construct, name: string, { lake, readsFrom = [], key, name: workspace }: SparkWorkspaceProps): Role {
  const role = new Role(scope, 'Role', { name, description: `jobs of Spark workspace ${workspace}`, trust: 'spark' });
  lake.grantReadWrite(role);
  readsFrom.forEach((other) => other.grantRead(role));
  role.grant(sparkStatement(SPARK_ACTIONS.catalog), sparkStatement(SPARK_ACTIONS.onBehalf));
  if (key) role.grant(keyStatement(key, 'readWrite'));
  return role;
}
