/** Where table definitions are; literals or reference strings. */
export interface IMetastore {
  readonly kind: 'emr' | 'dlf' | 'external';
  /** Addresses as `hive.metastore.uris` takes them, joined with commas; empty for a catalog that is not reached by thrift. */
  readonly thriftUris: string;
  /** Id of the DLF catalog, where it is one. */
  readonly catalogId?: string;
}

/** Port of a Hive Metastore. */
export const THRIFT_PORT = 9083;
