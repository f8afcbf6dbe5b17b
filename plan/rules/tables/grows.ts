/** A size or a version that only grows, beyond those that the provider facts name. */
export interface GrowingSize {
  readonly type: string;
  /** Keys that lead to it; elements of lists are paired by what tells them apart. */
  readonly path: readonly string[];
  /** Only in elements that have these values. */
  readonly where?: Readonly<Record<string, string>>;
  readonly why: string;
}

export const GROWING: readonly GrowingSize[] = [
  { type: 'alicloud_db_instance', path: ['instance_storage'], why: 'RDS enlarges a disk and never shrinks it' },
  { type: 'alicloud_star_rocks_node_group', path: ['storage_size'], why: 'the disk of a node only grows' },
  { type: 'alicloud_star_rocks_node_group', path: ['disk_number'], why: 'disks of a node are added, never taken away' },
  {
    type: 'alicloud_emrv2_cluster',
    path: ['node_groups', 'node_count'],
    where: { node_group_type: 'CORE' },
    why: 'core nodes hold HDFS blocks: the provider and the service refuse fewer',
  },
  {
    type: 'alicloud_emrv2_cluster',
    path: ['node_groups', 'node_count'],
    where: { node_group_type: 'MASTER' },
    why: 'masters are not taken away',
  },
  { type: 'alicloud_emrv2_cluster', path: ['node_groups', 'data_disks', 'size'], why: 'a disk only grows' },
  { type: 'alicloud_emrv2_cluster', path: ['node_groups', 'system_disk', 'size'], why: 'a disk only grows' },
  { type: 'alicloud_hbase_instance', path: ['core_disk_size'], why: 'a disk only grows' },
  { type: 'alicloud_hbase_instance', path: ['cold_storage_size'], why: 'cold storage only grows' },
  { type: 'alicloud_lindorm_instance_v2', path: ['cold_storage'], why: 'cold storage only grows' },
  { type: 'alicloud_selectdb_db_instance', path: ['cache_size'], why: 'the cache disk only grows' },
  { type: 'alicloud_kvstore_instance', path: ['engine_version'], why: 'the service raises the version of an instance and never lowers it' },
  {
    type: 'alicloud_alikafka_instance',
    path: ['service_version'],
    why: 'the service raises the version of an instance and never lowers it',
  },
  { type: 'alicloud_kvstore_instance', path: ['shard_count'], why: 'shards of a classic cluster are added here, never taken away' },
];
