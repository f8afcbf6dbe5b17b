import type { UpdatedRow } from './updated-row';

/** Versions and sizes: what moves, starts anew or breaks off while they change. */
export const SIZES: readonly UpdatedRow[] = [
  {
    type: /./,
    attribute: /(^|\.)(engine_version|service_version|release_version|version)$/,
    risk: 'restart',
    why: 'another version is started',
    source: 'each service: upgrade the version',
  },
  {
    type: /^alicloud_db_instance$/,
    attribute: /^(instance_type|instance_storage|category)$/,
    risk: 'restart',
    why: 'the service moves the instance: connections break for a moment',
    source: 'ApsaraDB RDS: change the specifications of an instance',
  },
  {
    type: /^alicloud_kvstore_instance$/,
    attribute: /^instance_class$/,
    risk: 'restart',
    why: 'unless its host has room the instance moves: one or two breaks of up to 30 seconds, and nothing is written for about a minute',
    source: 'Tair: upgrade or downgrade instance types, service impact, 2026-03-30',
  },
  {
    type: /^alicloud_star_rocks_node_group$/,
    attribute: /^cu$/,
    risk: 'restart',
    why: 'its nodes start anew, one after the other unless somebody chose otherwise: queries on them break',
    source: 'EMR Serverless StarRocks: upgrade or downgrade a warehouse, restart mode, 2025-03-24',
  },
  {
    type: /^alicloud_star_rocks_node_group$/,
    attribute: /^resident_node_number$/,
    risk: 'restart',
    why: 'queries of the group may break while nodes come or go',
    source: 'EMR Serverless StarRocks: scale a compute group, precautions',
  },
  {
    type: /^alicloud_alikafka_instance$/,
    attribute: /^(service_version|io_max|io_max_spec|disk_size)$/,
    risk: 'restart',
    why: 'its brokers may start anew one after the other: clients connect again, and order in a partition is not kept for minutes',
    source: 'ApsaraMQ for Kafka: what happens when you upgrade brokers, 2026-03-11; downgrade instance specifications, 2023-09-08',
  },
  {
    type: /^ALIYUN::EMR::SparkWorkspace$/,
    attribute: /^ResourceSpec/,
    risk: 'cost',
    why: 'the quota of the workspace: what may run, and cost, at most',
    source: 'EMR Serverless Spark: manage workspaces, quota',
  },
];
