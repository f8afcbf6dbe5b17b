import type { Named, OnRemoval } from '../../../domain/model';
import type { Seconds, MBps } from '../../../domain/units/quantity';

export interface KafkaInstanceModel {
  /** In the cloud, where it is not made from its place. */
  readonly name?: string;
  readonly edition: 'serverless';
  /** Reserved produce throughput; at least 60 MB/s. */
  readonly capacity: MBps;
  /** Reserved consume throughput; at least 20 MB/s. */
  readonly subscribe: MBps;
  /** 3.3.x */
  readonly version: string;
  /** Whether users, and what they are granted, are enforced. */
  readonly acl: boolean;
  readonly onRemoval: OnRemoval;
}

/** An instance that somebody else made. */
export interface ExistingKafkaModel {
  /** Its id, `alikafka_post-cn-...`. */
  readonly existing: string;
  /** Whether it enforces users, and what they are granted. */
  readonly acl: boolean;
}

/** What an environment's businesses share. */
export type SharedKafkaModel = KafkaInstanceModel | ExistingKafkaModel;
export const isExistingKafka = (shared: SharedKafkaModel): shared is ExistingKafkaModel => 'existing' in shared;

export interface KafkaModel {
  /** An instance of the business's own; absent means the environment's shared one. */
  readonly instance?: KafkaInstanceModel;
  readonly topics: Named<KafkaTopicModel>;
  readonly groups: Named<{ readonly name?: string; readonly description?: string }>;
  /** CIDR blocks let in besides the environment's own network. */
  readonly allowedIps: readonly string[];
  /** Of topics, groups and users. */
  readonly onRemoval: OnRemoval;
}

export interface KafkaTopicModel {
  /** On the instance, where it is not made from its key. */
  readonly name?: string;
  /** 1-360; more later, never fewer. */
  readonly partitions: number;
  /** Whole hours, 1-365 days. */
  readonly retention: Seconds;
  /** Keeps the last message of every key. */
  readonly compact: boolean;
  /** 1-64 characters. */
  readonly description?: string;
}
