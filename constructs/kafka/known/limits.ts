/** What a serverless ApsaraMQ for Kafka instance takes. */
export const KAFKA_LIMITS = {
  /** Reserved capacity, MB/s. */
  publishMBps: 60,
  subscribeMBps: 20,
  /** Partitions of one topic when it is made; they only ever grow. */
  partitions: { min: 1, max: 360 },
  /** Whole hours that a topic keeps its messages, 1-365 days (UpdateTopicConfig, `retention.hours`). */
  retentionHours: { min: 24, max: 8760 },
  /** Characters of a topic's remark. */
  remark: 64,
} as const;
