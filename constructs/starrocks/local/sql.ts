import type { Named } from '../../../domain/model';
import type { Cu } from '../../../domain/units/quantity';

/** Somebody who uses one compute group. */
export interface GroupUser {
  readonly user: string;
  readonly resourceGroup: string;
  /** Per cent of a compute node's memory. */
  readonly memory: number;
}

/** How much of the cloud a group has: its part of the one cluster here. */
interface Weighed {
  readonly nodes: number;
  /** Of one node. */
  readonly size: Cu;
}

const LEAST_MEMORY = 10;

/**
 * Who stands for each compute group of an instance: open-source StarRocks has one warehouse, so that a group is a resource group with a user
 * of its own. Memory is in proportion to the groups' sizes.
 */
export function groupUsers(instance: string, groups: Named<Weighed>): Named<GroupUser> {
  const all = Object.values(groups).reduce((sum, { nodes, size }) => sum + nodes * size, 0);
  return Object.fromEntries(
    Object.entries(groups).map(([key, { nodes, size }]) => {
      const name = `${instance}_${key}`.replaceAll('-', '_');
      const memory = Math.min(90, Math.max(LEAST_MEMORY, Math.round((100 * nodes * size) / all)));
      return [key, { user: name, resourceGroup: `wh_${name}`, memory }];
    }),
  );
}

/** What makes a user and its group; `$PASSWORD_n` is filled in by the shell. */
export function groupSql({ user, resourceGroup, memory }: GroupUser, variable: string): string {
  return [
    `CREATE USER IF NOT EXISTS '${user}' IDENTIFIED BY '$${variable}';`,
    `ALTER USER '${user}' IDENTIFIED BY '$${variable}';`,
    `GRANT ALL ON ALL DATABASES TO USER '${user}';`,
    `GRANT ALL ON ALL TABLES IN ALL DATABASES TO USER '${user}';`,
    `CREATE RESOURCE GROUP IF NOT EXISTS ${resourceGroup} TO (user='${user}') WITH ('cpu_weight'='1', 'mem_limit'='${memory}%');`,
  ].join('\n');
}

/** The user that may do everything, as the cloud's `admin`. */
export const adminSql = (user: string, variable: string): string =>
  [
    `CREATE USER IF NOT EXISTS '${user}' IDENTIFIED BY '$${variable}';`,
    `ALTER USER '${user}' IDENTIFIED BY '$${variable}';`,
    `GRANT 'root' TO USER '${user}';`,
    `ALTER USER '${user}' DEFAULT ROLE 'root';`,
  ].join('\n');

/** The metastore's tables, as catalog `hive`; `$S3_KEY` is filled in by the shell. */
export const catalogSql = ({ uris, endpoint, accessKey }: { uris: string; endpoint: string; accessKey: string }): string =>
  `CREATE EXTERNAL CATALOG IF NOT EXISTS hive PROPERTIES ('type'='hive', 'hive.metastore.uris'='${uris}', 'aws.s3.endpoint'='${endpoint}', ` +
  `'aws.s3.enable_path_style_access'='true', 'aws.s3.enable_ssl'='false', 'aws.s3.access_key'='${accessKey}', 'aws.s3.secret_key'='$S3_KEY');`;

/** A script that hands SQL to a frontend once it answers and has somewhere to compute. The first to come sets root's password. */
export const sqlScript = (host: string, port: number, sql: string): string =>
  [
    `sql() { MYSQL_PWD="$1" mysql -h ${host} -P ${port} -u root; }`,
    `until echo 'SELECT 1;' | sql "$ROOT_PASSWORD" >/dev/null 2>&1; do`,
    `  echo "SET PASSWORD FOR 'root' = PASSWORD('$ROOT_PASSWORD');" | sql '' >/dev/null 2>&1 || sleep 3`,
    'done',
    `until echo 'SHOW COMPUTE NODES\\G' | sql "$ROOT_PASSWORD" | grep -q 'Alive: true'; do sleep 3; done`,
    'sql "$ROOT_PASSWORD" <<END',
    sql,
    'END',
    '',
  ].join('\n');
