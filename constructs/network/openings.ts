/** One opening of the data security group to the network's own addresses. */
export interface Opening {
  /** First and last TCP port, as the service writes it: `9092/9095`. */
  readonly ports: string;
  /** Becomes the rule's description, the only part of a rule that changes in place. */
  readonly why: string;
}

/**
 * What data services listen on, keyed by construct id; adding an opening is adding a row. Sources are the network's own range and
 * nothing else.
 */
export const OPENINGS = {
  HiveMetastore: { ports: '9083/9083', why: 'Hive Metastore thrift' },
  StarRocksQuery: { ports: '9030/9030', why: 'StarRocks frontends, MySQL protocol' },
  StarRocksHttp: { ports: '8030/8030', why: 'StarRocks frontends, HTTP and stream load' },
  StarRocksLoad: { ports: '8040/8040', why: 'StarRocks backends, where a stream load is sent on to' },
  Kafka: { ports: '9092/9095', why: 'Kafka: 9092 plain, 9093-9095 with SASL or TLS' },
} as const satisfies Record<string, Opening>;
