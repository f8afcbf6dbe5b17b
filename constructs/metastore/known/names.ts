import { type Place, placed } from '../../../domain/names/place';
import { type NameRule, NAMES, USUAL } from '../../../domain/names/rules';
import { madeName } from '../../../domain/names/made-name';
import type { MadeName, Naming } from '../../../domain/service';
import type { MetastoreModel } from './model';

/** What the service accepts as names of its things. */
export const METASTORE_NAMES = {
  emrCluster: {
    what: 'an EMR cluster name',
    scope: 'region',
    min: 1,
    max: 64,
    pattern: /^[\p{Script=Han}A-Za-z0-9_-]+$/u,
    hint: '1-64 Chinese characters, letters, digits, dashes or underscores',
    template: { kind: 'metastore', usual: USUAL },
  },
  rdsInstance: {
    what: 'an RDS instance name',
    scope: 'region',
    min: 2,
    max: 255,
    pattern: /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9_-]*$/u,
    hint: '2-255 Chinese characters, letters, digits, dashes or underscores, starting with a letter',
  },
  dlfCatalog: {
    what: 'a DLF catalog id',
    scope: 'region',
    min: 1,
    max: 128,
    pattern: /^[A-Za-z0-9_-]+$/,
    hint: '1-128 letters, digits, dashes or underscores',
  },
} as const satisfies Record<string, NameRule>;

/** EMR cluster that runs the Hive Metastore; its database is called like it. */
export const emrCluster = (place: Place): string => madeName(METASTORE_NAMES.emrCluster, place, 'metastore');
/** KMS secret with the password of the metastore's database. */
export const metastoreSecret = (place: Place): string => placed(place, 'metastore-database');
/** ROS stack that holds the DLF catalog. */
export const catalogStack = (place: Place): string => placed(place, 'catalog');

export function metastoreNames(metastore: MetastoreModel, { place }: Naming): MadeName[] {
  switch (metastore.kind) {
    case 'external':
    case 'cluster':
      return [];
    case 'dlf':
      return [
        { rule: METASTORE_NAMES.dlfCatalog, name: metastore.catalog, path: [] },
        { rule: NAMES.rosStack, name: catalogStack(place), path: [] },
      ];
    case 'emr':
      return [
        { rule: METASTORE_NAMES.emrCluster, name: emrCluster(place), path: [] },
        { rule: NAMES.kmsSecret, name: metastoreSecret(place), path: [] },
      ];
  }
}
