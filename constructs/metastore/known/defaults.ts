/** What a Hive Metastore has unless the environment says otherwise. */
export const METASTORE_DEFAULTS = {
  release: 'EMR-5.18.1',
  master: { nodes: 1, type: 'ecs.g7.xlarge' },
  core: { nodes: 2, type: 'ecs.g7.xlarge' },
  database: { storage: '50 GiB' },
  /** RDS MySQL classes of 2 cores and 4 GiB: one node, and a pair of nodes. */
  databaseClass: { single: 'mysql.n2.medium.1', highAvailability: 'mysql.n2.medium.2c' },
  onRemoval: 'retain',
} as const;
