import { madeAgain } from '../../../domain/cloned';
import { type Opening, type PriceRow, type Size, type TypeRow, writtenAt } from '../../../domain/tables';

/** Something that costs by the piece. */
const piece = (item: string) => (): readonly Size[] => [{ item, amount: 1, unit: 'pieces', ceiling: false }];

export const METASTORE_TYPES = {
  alicloud_emrv2_cluster: {
    clone: madeAgain('environment', 'region'),
    ignore: { application_configs: 'an edit is silently ignored by the provider: it would be a promise nobody keeps' },
    zoned: ['node_attributes', 'node_groups[0].vswitch_ids', 'node_groups[1].vswitch_ids'],
    written: {
      release_version: writtenAt('release'),
      'node_attributes.key_pair_name': writtenAt('keyPair'),
      'node_groups[emr-master].node_count': writtenAt('master', 'nodes'),
      'node_groups[emr-master].instance_types': writtenAt('master', 'type'),
      'node_groups[emr-core].node_count': writtenAt('core', 'nodes'),
      'node_groups[emr-core].instance_types': writtenAt('core', 'type'),
    },
    sizes: piece('emr'),
  },
  alicloud_db_instance: {
    clone: madeAgain('environment', 'region'),
    zoned: ['vswitch_id'],
    written: {
      instance_type: writtenAt('class'),
      instance_storage: writtenAt('storage'),
      category: writtenAt('highAvailability'),
    },
    sizes: piece('rds'),
  },
  alicloud_db_database: { clone: madeAgain('environment', 'parent') },
  alicloud_db_account_privilege: { clone: madeAgain('environment', 'parent') },
  alicloud_rds_account: { clone: madeAgain('environment', 'parent') },
} as const satisfies Record<string, TypeRow>;

export const METASTORE_PRICES = {
  emr: { title: 'EMR', unlisted: 'a cluster costs by its machines, of which no list by region was found' },
  rds: { title: 'RDS', unlisted: 'a list of classes by region was not found; DescribePrice asks the account' },
} as const satisfies Record<string, PriceRow>;

/** Keyed by construct id. */
export const METASTORE_OPENINGS = {
  HiveMetastore: { ports: '9083/9083', why: 'Hive Metastore thrift' },
} as const satisfies Record<string, Opening>;
