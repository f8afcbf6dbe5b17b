/** What a Kafka instance, topic or group has unless its owner says otherwise. */
export const KAFKA_DEFAULTS = {
  edition: 'serverless',
  /** The service's minimum. */
  capacity: '60 MB/s',
  /** The service's minimum; as much as `capacity` when that is more. */
  subscribe: '20 MB/s',
  version: '3.3.1',
  acl: true,
  onRemoval: 'retain',
  topic: { retention: '3 days', compact: false },
} as const;
