/** Where a frontend keeps tables. */
export interface SharedData {
  readonly endpoint: string;
  readonly region: string;
  /** Bucket, with or without a folder; it has to be there before the first start. */
  readonly path: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export const STARROCKS = {
  frontend: 'starrocks',
  compute: 'starrocks-compute',
  query: 9030,
  http: 8030,
  rootSecret: 'starrocks-root',
} as const;

/** `fe.conf`: shared data in an object store, in two gigabytes. */
export const frontendConf = ({ endpoint, region, path, accessKey, secretKey }: SharedData): string =>
  lines({
    JAVA_OPTS: '"-Xmx1024m -XX:+UseG1GC -Dlog4j2.formatMsgNoLookups=true"',
    http_port: STARROCKS.http,
    rpc_port: 9020,
    query_port: STARROCKS.query,
    edit_log_port: 9010,
    // Can never be changed later.
    run_mode: 'shared_data',
    cloud_native_meta_port: 6090,
    cloud_native_storage_type: 'S3',
    enable_load_volume_from_conf: true,
    aws_s3_path: path,
    aws_s3_endpoint: endpoint,
    aws_s3_region: region,
    aws_s3_access_key: accessKey,
    aws_s3_secret_key: secretKey,
    aws_s3_use_instance_profile: false,
    aws_s3_use_aws_sdk_default_behavior: false,
    // Ten seconds are too short for an object store on a laptop.
    tablet_create_timeout_second: 60,
  });

/** `cn.conf` */
export const computeConf = (): string =>
  lines({
    starlet_port: 9070,
    be_http_port: 8040,
    heartbeat_service_port: 9050,
    brpc_port: 8060,
    be_port: 9060,
    storage_root_path: '/opt/starrocks/cn/storage',
    mem_limit: '80%',
  });

const lines = (settings: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(settings)
    .map(([key, value]) => `${key} = ${value}\n`)
    .join('');
