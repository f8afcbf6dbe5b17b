/** One thing a user may do with one kind of thing, in the service's words. */
export interface KafkaPermission {
  readonly resource: 'Topic' | 'Group';
  readonly operation: 'Write' | 'Read';
}

/**
 * What a grant consists of, per topic and group. Describe needs no row: Read and Write include it; nor does an idempotent
 * producer, since Kafka 3.0 lets whoever may write to a topic do so idempotently.
 */
export const KAFKA_PERMISSIONS = {
  produce: [{ resource: 'Topic', operation: 'Write' }],
  consume: [
    { resource: 'Topic', operation: 'Read' },
    { resource: 'Group', operation: 'Read' },
  ],
} as const satisfies Record<string, readonly KafkaPermission[]>;
