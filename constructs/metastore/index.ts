/** What a program imports. */
export { type IMetastore } from './contract';
export { DlfCatalog, type DlfCatalogProps } from './dlf';
export { EmrMetastore, type EmrMetastoreProps } from './emr';
export { ExistingCluster } from './existing-cluster';
export { ExternalMetastore } from './external';
