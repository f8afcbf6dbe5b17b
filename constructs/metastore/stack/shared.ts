import type { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { OutputReader, Part } from '../../core/part';
import type { IMetastore } from '../contract';
import { DlfCatalog, type DlfCatalogProps } from '../dlf';
import { EmrMetastore, type EmrMetastoreProps } from '../emr';
import { ExistingCluster, type ExistingClusterProps } from '../existing-cluster';
import { ExternalMetastore, type ExternalMetastoreProps } from '../external';
import type { HiveDatabaseProps } from '../hive-database';
import type { MetastoreModel } from '../known/model';
import { catalogStack, emrCluster, metastoreSecret } from '../known/names';

type Of<K extends MetastoreModel['kind']> = Extract<MetastoreModel, { readonly kind: K }>;
/**
 * All that YAML says of a metastore is an option of the class of its kind, but for the kind itself and for the note that the key pair's
 * name is assumed, which is there for a warning.
 */
export type Covered = [
  Assert<Covers<Of<'emr'>, EmrMetastoreProps, 'kind' | 'keyPairAssumed'>>,
  Assert<Covers<Of<'emr'>['database'], HiveDatabaseProps>>,
  Assert<Covers<Of<'dlf'>, DlfCatalogProps, 'kind'>>,
  Assert<Covers<Of<'cluster'>, ExistingClusterProps, 'kind'>>,
  Assert<Covers<Of<'external'>, ExternalMetastoreProps, 'kind'>>,
];

/** The environment's Hive Metastore or catalog, of the kind that was asked for. */
export function build(stack: Construct, { model, place, foundation: { network } }: Part<MetastoreModel>): IMetastore {
  switch (model.kind) {
    case 'emr':
      return new EmrMetastore(stack, 'Metastore', { ...model, name: emrCluster(place), secretName: metastoreSecret(place), network });
    case 'dlf':
      return new DlfCatalog(stack, 'Catalog', { ...model, stackName: catalogStack(place) });
    case 'cluster':
      return new ExistingCluster(stack, 'Metastore', model);
    case 'external':
      return new ExternalMetastore(stack, 'Metastore', { uris: model.uris });
  }
}

export interface SharedMetastoreOutputs {
  readonly kind: 'emr' | 'dlf' | 'external';
  /** Thrift addresses, comma-separated; empty for a catalog that is no Hive Metastore. */
  readonly uris: string;
  /** Catalog id; empty for a Hive Metastore. */
  readonly catalog_id: string;
}

export const description = 'Hive Metastore or catalog that businesses share';

export const outputs = ({ kind, thriftUris, catalogId }: IMetastore): SharedMetastoreOutputs => ({
  kind,
  uris: thriftUris,
  catalog_id: catalogId ?? '',
});

/** The metastore as a business's stack sees it. */
export const client = (
  output: OutputReader<SharedMetastoreOutputs>,
  { kind }: MetastoreModel,
): { readonly thriftUris: string; readonly catalogId?: string } =>
  kind === 'dlf' ? { thriftUris: '', catalogId: output('catalog_id') } : { thriftUris: output('uris') };
