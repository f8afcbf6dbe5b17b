import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Construct } from 'constructs';
import { MANAGED } from '../../core/kubernetes/labels';
import { checksum } from '../../core/kubernetes/files';
import { hostOf } from '../../core/kubernetes/names';
import type { LocalPart } from '../../core/kubernetes/part';
import { LAPTOP_PORTS } from '../../core/kubernetes/ports';
import { LocalSecret } from '../../core/kubernetes/secret';
import { Workload } from '../../core/kubernetes/workload';
import { S3, STARROCKS_BUCKET, s3aSettings, s3aUri } from '../../storage/local/s3';
import { THRIFT_PORT } from '../contract';
import { metastore } from '../service';
import { METASTORE } from '../local/address';
import { hiveProperties, siteXml } from '../local/hive-site';

const USER = 'hive';
const DATABASE = 'metastore';
/** JDBC driver for Postgres, which the image lacks. */
const DRIVER = 'https://repo1.maven.org/maven2/org/postgresql/postgresql/42.7.3/postgresql-42.7.3.jar';
/** Makes the schema unless it is there: the image's own start script fails on a schema that exists. */
const SCHEMA = [
  `until (exec 3<>/dev/tcp/$DATABASE_HOST/5432) 2>/dev/null; do sleep 2; done`,
  '/opt/hive/bin/schematool -dbType postgres -info || /opt/hive/bin/schematool -dbType postgres -initSchema',
].join('\n');

/** A Hive Metastore with a Postgres of its own, whatever kind the cloud has. */
export function platform(stack: Construct, part: LocalPart<unknown>): Workload | undefined {
  if (part.shared(metastore) === undefined) return undefined;
  const { space } = part;
  const scope = new Construct(stack, 'Metastore');
  const password = new LocalSecret(scope, 'Password', { name: METASTORE.secret, namespaces: [space.reference] });
  const database = new Workload(scope, 'Database', {
    name: METASTORE.database,
    space,
    image: 'postgres',
    env: { POSTGRES_USER: USER, POSTGRES_DB: DATABASE, PGDATA: '/var/lib/postgresql/data/pgdata' },
    secrets: { POSTGRES_PASSWORD: { secret: password.name, key: 'password' } },
    ports: { postgres: 5432 },
    disk: { path: '/var/lib/postgresql/data', size: '2Gi' },
  });
  const host = hostOf(METASTORE.database, space.name);
  const properties = hiveProperties({
    jdbcUrl: `jdbc:postgresql://${host}:5432/${DATABASE}`,
    driver: 'org.postgresql.Driver',
    user: USER,
    password: password.value,
    warehouse: s3aUri(STARROCKS_BUCKET, 'warehouse'),
    hadoop: s3aSettings(space.name),
  });
  const site = new SecretV1(scope, 'Site', {
    metadata: { name: 'metastore-site', namespace: space.reference, labels: MANAGED },
    data: { 'hive-site.xml': siteXml(properties) },
  });
  const common = {
    env: {
      HIVE_CUSTOM_CONF_DIR: '/site',
      HIVE_CONF_DIR: '/site',
      HADOOP_CLASSPATH: '/jars/*:/opt/hadoop/share/hadoop/tools/lib/*',
      DATABASE_HOST: host,
    },
    mounts: { '/site': 'site', '/jars': 'jars' },
  };
  const server = new Workload(scope, 'Server', {
    ...common,
    name: METASTORE.service,
    space,
    image: 'hive',
    env: {
      ...common.env,
      SERVICE_NAME: 'metastore',
      DB_DRIVER: 'postgres',
      IS_RESUME: 'true',
      SERVICE_OPTS: '-Xmx512m',
      AWS_ACCESS_KEY_ID: S3.adminKey,
    },
    secrets: { AWS_SECRET_ACCESS_KEY: { secret: S3.adminIn, key: 'password' } },
    ports: { thrift: THRIFT_PORT },
    expose: { thrift: LAPTOP_PORTS.metastore.node },
    before: {
      driver: { image: 'spark', memory: 256, command: ['wget', '-q', '-P', '/jars', DRIVER], mounts: { '/jars': 'jars' } },
      schema: { ...common, image: 'hive', command: ['/bin/bash', '-ec', SCHEMA] },
    },
    secretFiles: { site: site.metadataInput?.name ?? 'metastore-site' },
    scratch: ['jars'],
    checksums: { 'lakewright.io/site': checksum(properties) },
  });
  server.node.addDependency(database, site);
  return server;
}
