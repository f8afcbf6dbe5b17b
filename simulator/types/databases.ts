import type { JsonObject } from '../cloud/object';
import type { TypeTable } from './row';

/** How a database is reached, by its engine. */
const DIALECTS: Readonly<Record<string, { readonly host: string; readonly port: string }>> = {
  MySQL: { host: 'mysql', port: '3306' },
  MariaDB: { host: 'mariadb', port: '3306' },
  PostgreSQL: { host: 'pg', port: '5432' },
  SQLServer: { host: 'sqlserver', port: '1433' },
};
const MYSQL = { host: 'mysql', port: '3306' };
const dialect = ({ engine }: JsonObject) => DIALECTS[String(engine)] ?? MYSQL;

/** Databases, caches and warehouses. */
export const DATABASES: TypeTable = {
  alicloud_star_rocks_instance: { id: 'c-{16x}', computed: { status: 'running' } },
  alicloud_star_rocks_node_group: {
    id: '{instance_id}:ng-{16x}',
    computed: { node_group_id: '{id.last}', status: 'RUNNING' },
    unique: { by: ['instance_id', 'node_group_name'], in: 'region' },
  },

  alicloud_db_account_privilege: { id: '{instance_id}:{account_name}:{privilege}' },
  alicloud_db_backup_policy: { id: '{instance_id}', put: true },
  alicloud_db_database: { id: '{instance_id}:{data_base_name|name}' },
  alicloud_db_instance: {
    id: 'rm-{rc}{14}',
    computed: {
      connection_string: ({ id, attributes }) => `${id}.${dialect(attributes).host}.rds.aliyuncs.com`,
      port: ({ attributes }) => dialect(attributes).port,
      status: 'Running',
      db_instance_type: 'Primary',
      private_ip_address: '{private_ip}',
      connection_string_prefix: '{id}',
      ssl_status: '',
      category: 'HighAvailability',
      db_instance_storage_type: 'cloud_essd',
      maintain_time: '18:00Z-22:00Z',
      monitoring_period: 300,
      tcp_connection_type: 'SHORT',
      target_minor_version: '',
    },
  },
  alicloud_db_readonly_instance: {
    id: 'rr-{rc}{14}',
    computed: { connection_string: '{id}.mysql.rds.aliyuncs.com', port: '3306', engine: 'MySQL' },
  },
  alicloud_rds_account: { id: '{db_instance_id|instance_id}:{account_name|name}', computed: { status: 'Available' } },

  alicloud_kvstore_account: { id: '{instance_id}:{account_name}' },
  alicloud_kvstore_instance: {
    id: 'r-{rc}{14}',
    computed: {
      connection_domain: '{id}.redis.rds.aliyuncs.com',
      status: 'Normal',
      private_ip: '{private_ip}',
      private_connection_port: '6379',
      db_instance_name: '{id}',
    },
  },
  alicloud_redis_tair_instance: {
    id: 'r-{rc}{14}',
    computed: {
      connection_domain: '{id}.redis.rds.aliyuncs.com',
      tair_instance_id: '{id}',
      status: 'Normal',
      port: 6379,
      network_type: 'VPC',
      architecture_type: 'standard',
    },
  },

  alicloud_hbase_instance: { id: 'hb-{rc}{14}' },
  alicloud_lindorm_instance_v2: { id: 'ld-{rc}{14}' },

  alicloud_selectdb_db_cluster: {
    id: '{db_instance_id}:{db_instance_id}-be-{6}',
    computed: { db_cluster_id: '{id.last}', status: 'ACTIVATION', engine: 'SelectDB', engine_version: '4.0' },
  },
  alicloud_selectdb_db_instance: {
    id: 'selectdb-cn-{11}',
    computed: { status: 'ACTIVATION', engine: 'SelectDB', sub_domain: '{region}', lock_mode: '0', engine_minor_version: '4.0.4' },
  },

  alicloud_emrv2_cluster: { id: 'c-{16x}', computed: { payment_type: 'PayAsYouGo', deploy_mode: 'NORMAL', security_mode: 'NORMAL' } },
};
