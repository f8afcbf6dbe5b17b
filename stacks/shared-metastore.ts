import type { Construct } from 'constructs';
import type { IMetastore } from '../constructs/metastore/contract';
import { DlfCatalog } from '../constructs/metastore/dlf';
import { EmrMetastore } from '../constructs/metastore/emr';
import { ExternalMetastore } from '../constructs/metastore/external';
import type { INetwork } from '../constructs/network/contract';
import type { MetastoreModel } from '../constructs/metastore/known/model';
import { type Place, catalogStack, emrCluster, metastoreSecret } from '../domain/names/scheme';

/** The environment's Hive Metastore or catalog, of the kind that was asked for. */
export function addMetastore(stack: Construct, place: Place, settings: MetastoreModel, network: INetwork): IMetastore {
  switch (settings.kind) {
    case 'emr':
      return new EmrMetastore(stack, 'Metastore', { ...settings, name: emrCluster(place), secretName: metastoreSecret(place), network });
    case 'dlf':
      return new DlfCatalog(stack, 'Catalog', { ...settings, stackName: catalogStack(place) });
    case 'external':
      return new ExternalMetastore(stack, 'Metastore', { uris: settings.uris });
  }
}
