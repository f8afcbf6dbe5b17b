import { joinName } from '../../../domain/names/physical-name';
import { removedAs } from '../../../domain/removal';
import type { Picked } from '../../../domain/schema/by-environment';
import type { Resolving } from '../../../domain/service';
import { METASTORE_DEFAULTS } from '../known/defaults';
import type { MetastoreModel } from '../known/model';
import type { WrittenMetastore } from './schema';

/** The metastore with what its environment decides: names, and whether its database is highly available. */
export function resolveMetastore(
  written: Picked<WrittenMetastore>,
  { estate, environment, production, onRemoval }: Resolving,
): MetastoreModel {
  const removed = removedAs(onRemoval);
  switch (written.kind) {
    case 'external':
    case 'cluster':
      return written;
    case 'dlf':
      return { ...removed(written), catalog: written.catalog ?? joinName(estate, environment) };
    case 'emr': {
      const highAvailability = written.database.highAvailability ?? production;
      const type = METASTORE_DEFAULTS.databaseClass[highAvailability ? 'highAvailability' : 'single'];
      return {
        ...removed(written),
        keyPair: written.keyPair ?? joinName(estate, environment, 'emr'),
        keyPairAssumed: written.keyPair === undefined,
        database: { class: written.database.class ?? type, storage: written.database.storage, highAvailability },
      };
    }
  }
}
