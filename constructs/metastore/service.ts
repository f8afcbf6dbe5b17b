import { about } from '../../domain/rule';
import type { Resolving, Service, Side } from '../../domain/service';
import { METASTORE_PARITY } from './known/parity';
import { METASTORE_CLONED, METASTORE_SCALING } from './known/cloned';
import { CLUSTER_RULES } from './known/cluster-rules';
import { DATABASE_RULES } from './known/database-rules';
import { KEY_PAIR_RULES } from './known/key-pair-rules';
import type { MetastoreModel } from './known/model';
import { METASTORE_NAMES, metastoreNames } from './known/names';
import { cluster, database, keyPair, uris } from './known/subjects';
import { METASTORE_OPENINGS, METASTORE_PRICES, METASTORE_TYPES } from './known/types';
import { URIS_RULES } from './known/uris-rules';
import { resolveMetastore } from './yaml/resolve';
import { metastore as section } from './yaml/schema';

const schema = section.exactOptional();

export const metastore = {
  key: 'metastore',
  title: 'the metastore',
  names: METASTORE_NAMES,
  parity: METASTORE_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
  types: METASTORE_TYPES,
  prices: METASTORE_PRICES,
  openings: METASTORE_OPENINGS,
  shared: {
    schema,
    resolve: (written, at: Resolving): MetastoreModel | undefined => written && resolveMetastore(written, at),
    rules: [
      ...about(cluster, CLUSTER_RULES),
      ...about(database, DATABASE_RULES),
      ...about(keyPair, KEY_PAIR_RULES),
      ...about(uris, URIS_RULES),
    ],
    names: metastoreNames,
    cloned: METASTORE_CLONED,
    scaling: METASTORE_SCALING,
    removal: (model) =>
      model.kind === 'external' || model.kind === 'cluster' ? [] : [{ path: [], begins: 'Metastore_', onRemoval: model.onRemoval }],
    stack: () => require('./stack/shared') as typeof import('./stack/shared'),
  } satisfies Side<typeof schema, MetastoreModel | undefined, unknown>,
} as const satisfies Service<'metastore'>;
