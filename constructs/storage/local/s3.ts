import { hostOf } from '../../core/kubernetes/names';

/** The object store of a local cluster, as its clients reach it. */
export const S3 = { service: 's3', port: 8333, region: 'us-east-1', adminIn: 's3-admin', adminKey: 'admin' } as const;

/** Bucket that StarRocks keeps its tables in; made with the store, because a frontend refuses to start without it. */
export const STARROCKS_BUCKET = 'starrocks';

/** @param platform namespace of what businesses share */
export const s3Endpoint = (platform: string): string => `http://${hostOf(S3.service, platform)}:${S3.port}`;

/** What every Hadoop client needs to reach it; keys come from the environment. */
export const s3aSettings = (platform: string): Readonly<Record<string, string>> => ({
  'fs.s3a.endpoint': s3Endpoint(platform),
  'fs.s3a.endpoint.region': S3.region,
  'fs.s3a.path.style.access': 'true',
  'fs.s3a.connection.ssl.enabled': 'false',
});

export const s3aUri = (bucket: string, folder = ''): string => `s3a://${bucket}/${folder === '' ? '' : `${folder}/`}`;

/** The store's own key, inside of the stack that makes it: for configuration that has to name it. */
export const storeKey = (): string => '${random_password.ObjectStore_Admin_Password.result}';
