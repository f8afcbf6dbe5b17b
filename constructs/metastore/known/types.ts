import type { Opening, PriceRow, Size, TypeRow } from '../../../domain/tables';

/** Something that costs by the piece. */
const piece = (item: string) => (): readonly Size[] => [{ item, amount: 1, unit: 'pieces', ceiling: false }];

export const METASTORE_TYPES = {
  alicloud_emrv2_cluster: {
    ignore: { application_configs: 'an edit is silently ignored by the provider: it would be a promise nobody keeps' },
    sizes: piece('emr'),
  },
  alicloud_db_instance: { sizes: piece('rds') },
} as const satisfies Record<string, TypeRow>;

export const METASTORE_PRICES = { emr: { title: 'EMR' }, rds: { title: 'RDS' } } as const satisfies Record<string, PriceRow>;

/** Keyed by construct id. */
export const METASTORE_OPENINGS = {
  HiveMetastore: { ports: '9083/9083', why: 'Hive Metastore thrift' },
} as const satisfies Record<string, Opening>;
