/** What a serverless ApsaraMQ for Kafka instance takes. */
export const KAFKA_LIMITS = {
  /** Least reserved capacity, whole MB/s (CreatePostPayOrder). */
  publishMBps: 60,
  subscribeMBps: 20,
  /** The release line that serverless instances run. */
  version: '3.3',
  /** Partitions of one topic when it is made; they only ever grow (CreateTopic). */
  partitions: { min: 1, max: 360 },
  /** Whole hours that a topic keeps its messages, 1-365 days (UpdateTopicConfig, `retention.hours`). */
  retentionHours: { min: 24, max: 8760 },
  /** Characters of a topic's remark (the provider's page on topics). */
  remark: 64,
} as const;
