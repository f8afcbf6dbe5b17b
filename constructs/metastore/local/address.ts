import { hostOf } from '../../core/kubernetes/names';
import { THRIFT_PORT } from '../contract';

export const METASTORE = { service: 'metastore', database: 'metastore-db', secret: 'metastore-db' } as const;

/** As `hive.metastore.uris` takes it. */
export const metastoreUris = (platform: string): string => `thrift://${hostOf(METASTORE.service, platform)}:${THRIFT_PORT}`;
