/** A service that is asked what it has. */
interface Service {
  /** Of its API. */
  readonly version: string;
  /** Its public host in a region. */
  host(region: string): string;
  /** Variable with another host, as Terraform's provider reads it; a scheme is optional. */
  readonly variable: string;
}

const inRegion =
  (name: string) =>
  (region: string): string =>
    `${name}.${region}.aliyuncs.com`;

/** Regions whose databases are asked for in one place. Source: endpoint map of the vendor's SDK, rds-20140815. */
const RDS_IN_ONE_PLACE =
  /^(?:cn-(?:qingdao|beijing|hangzhou|shanghai|shenzhen|heyuan|hongkong)(?:-finance-1)?|ap-southeast-1|us-(?:west|east)-1)$/;

/** Everything that is asked. Hosts: endpoint pages of the services, and the maps of the vendor's SDKs. */
export const SERVICES = {
  oss: { version: '', host: (region: string) => `oss-${region}.aliyuncs.com`, variable: 'ALICLOUD_OSS_ENDPOINT' },
  starrocks: { version: '2022-10-19', host: inRegion('starrocks'), variable: 'STARROCKS_ENDPOINT' },
  alikafka: { version: '2019-09-16', host: inRegion('alikafka'), variable: 'ALIKAFKA_ENDPOINT' },
  rds: {
    version: '2014-08-15',
    host: (region: string) => (RDS_IN_ONE_PLACE.test(region) ? 'rds.aliyuncs.com' : `rds.${region}.aliyuncs.com`),
    variable: 'RDS_ENDPOINT',
  },
  emr: { version: '2021-03-20', host: inRegion('emr'), variable: 'EMR_ENDPOINT' },
  spark: { version: '2023-08-08', host: inRegion('emr-serverless-spark'), variable: 'SPARK_ENDPOINT' },
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof SERVICES;
