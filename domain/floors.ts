/**
 * The smallest size that scaling leaves, per kind. A size that was written smaller stays as written. Kafka partitions have no row:
 * they can be raised but never lowered, and how a topic's keys spread over them is part of what a copy is meant to test.
 */
export const FLOORS = {
  sparkQuotaCu: 8,
  sparkQueueCu: 1,
  /** A queue that hosts a session, a Kyuubi or a Livy gateway. */
  hostingQueueCu: 3,
  gatewayReplicas: 1,
  starrocksNodeCu: 8,
  frontends: 1,
  backends: 3,
  computeNodes: 1,
  diskGiB: 200,
  kafkaPublishMBps: 60,
  kafkaSubscribeMBps: 20,
} as const;
