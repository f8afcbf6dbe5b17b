import type { Named, OnRemoval } from '../../../domain/model';
import type { Cu, Factor, Gib, Seconds } from '../../../domain/units/quantity';

export interface SparkWorkspaceModel {
  /** First level of the two-level quota: the workspace's maximum. */
  readonly quota: Cu;
  /** For example `esr-4.6.0`. */
  readonly engine: string;
  readonly fusion: boolean;
  /** How far the queues' maxima may add up beyond the quota; 1 is not at all. */
  readonly oversubscription: Factor;
  readonly queues: Named<SparkQueue>;
  readonly kyuubi?: SparkKyuubi;
  readonly livy?: SparkLivy;
  readonly sessions: Named<SparkSession>;
  readonly members: Named<SparkMember>;
  /** Whether jobs reach the environment's VPC (metastore, Kafka, StarRocks). */
  readonly connectNetwork: boolean;
  readonly onRemoval: OnRemoval;
}

export interface SparkQueue {
  /** Second level of the quota: elastic ceiling of the queue. */
  readonly max: Cu;
  /** Guaranteed compute, where the payment type has one. */
  readonly min?: Cu;
  readonly environments: readonly ('dev' | 'production')[];
  /** Time window `HH:MM-HH:MM` to the maximum that holds in it. */
  readonly schedule: Named<Cu>;
}

export interface SparkKyuubi {
  readonly queue: string;
  readonly version: string;
  /** Size of one server, for example `2c8g`. */
  readonly size: string;
  readonly replicas: number;
  readonly public: boolean;
  readonly tokens: Named<SparkToken>;
}

export interface SparkLivy {
  readonly queue: string;
  readonly version: string;
  readonly cpu: number;
  readonly memory: Gib;
  readonly public: boolean;
  readonly tokens: Named<SparkToken>;
}

/** What opens a gateway; its value is made up and kept in a KMS secret. */
export interface SparkToken {
  /** Whole days; without it for ever. */
  readonly expire?: Seconds;
}

export interface SparkSession {
  readonly kind: 'SQL' | 'NOTEBOOK' | 'THRIFT';
  readonly queue: string;
  readonly idleStop: Seconds;
}

/** Somebody who may open a workspace. */
export interface SparkMember {
  /** Of a RAM user or role; digits. */
  readonly id: string;
  /** Names of the workspace's roles. */
  readonly roles: readonly string[];
}

/** The function that manages an environment's workspaces. */
export interface SparkAdminModel {
  /** Timers that the schedules of all queues need, one per edit. */
  readonly timers: number;
}
