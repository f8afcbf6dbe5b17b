import type { Resolving, Service, Side } from '../../domain/service';
import type { MetastoreModel } from './known/model';
import { METASTORE_NAMES, metastoreNames } from './known/names';
import { METASTORE_OPENINGS, METASTORE_PRICES, METASTORE_TYPES } from './known/types';
import { resolveMetastore } from './yaml/resolve';
import { metastore as section } from './yaml/schema';

const schema = section.exactOptional();

export const metastore = {
  key: 'metastore',
  title: 'the metastore',
  names: METASTORE_NAMES,
  types: METASTORE_TYPES,
  prices: METASTORE_PRICES,
  openings: METASTORE_OPENINGS,
  shared: {
    schema,
    resolve: (written, at: Resolving): MetastoreModel | undefined => written && resolveMetastore(written, at),
    rules: [],
    names: metastoreNames,
    removal: (model) => (model.kind === 'external' ? [] : [{ path: [], begins: 'Metastore_', onRemoval: model.onRemoval }]),
    stack: () => require('./stack/shared') as typeof import('./stack/shared'),
  } satisfies Side<typeof schema, MetastoreModel | undefined, unknown>,
} as const satisfies Service<'metastore'>;
