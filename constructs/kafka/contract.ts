/** A Kafka instance as its clients and other stacks see it; literals or reference strings. */
export interface IKafka {
  readonly instanceId: string;
  /** Whether users, and permissions per topic and group, are enforced. */
  readonly acl: boolean;
  /** Bootstrap servers that clients should use: SASL where there are ACLs, plain text otherwise. */
  readonly bootstrap: string;
  readonly endpoints: KafkaEndpoints;
}

/** Bootstrap servers inside the network, by protocol. */
export interface KafkaEndpoints {
  /** Port 9092: no password, no encryption. */
  readonly plain: string;
  /** Port 9094: SASL without encryption; empty without ACLs. */
  readonly sasl: string;
  /** Port 9095: SASL over TLS; empty without ACLs. */
  readonly saslTls: string;
}

/** A topic, group or user by name, and by a reference that waits until it is made. */
interface KafkaNamed {
  readonly name: string;
  readonly reference: string;
}
export type IKafkaTopic = KafkaNamed;
export type IKafkaGroup = KafkaNamed;
export type IKafkaUser = KafkaNamed;

/** Something that another stack made. */
export const existing = (name: string): KafkaNamed => ({ name, reference: name });
