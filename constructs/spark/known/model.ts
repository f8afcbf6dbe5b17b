import type { Named, OnRemoval } from '../../../domain/model';
import type { Cu, Gib, Seconds } from '../../../domain/units/quantity';
import type { Scheduled } from './schedule-edits';

/**
 * Where queues, gateways, sessions, members and tokens are: within the ROS stack of their workspace, or apart in one of their own, which may
 * fail and be made anew without it. Those that are deployed within have to be leaving first, so that ROS lets go of them.
 */
export type SparkParts = (typeof SPARK_PARTS)[number];
export const SPARK_PARTS = ['within', 'leaving', 'apart'] as const;

export interface SparkWorkspaceModel extends SparkGuests {
  /** First level of the two-level quota: the workspace's maximum. */
  readonly quota: Cu;
  readonly queues: Named<SparkQueue>;
  readonly members: Named<SparkMember>;
  /** Whether jobs reach the environment's VPC (metastore, Kafka, StarRocks). */
  readonly connectNetwork: boolean;
  /** Whether it is born in a resource group of its own, where roles that submit to it get their permissions. */
  readonly resourceGroup: boolean;
  readonly parts: SparkParts;
  readonly onRemoval: OnRemoval;
}

/** What runs on a workspace's queues all the time, and the engine that it runs. */
export interface SparkGuests {
  /** For example `esr-4.6.0`. */
  readonly engine: string;
  /** Whether the engine is the vectorised one. */
  readonly fusion: boolean;
  readonly kyuubi?: SparkKyuubi;
  readonly livy?: SparkLivy;
  readonly sessions: Named<SparkSession>;
}

/** A part that somebody may have made in the workspace before it was described. */
interface Takeable {
  /** Whether what has its name already is changed as described, and never removed; else it is refused. */
  readonly takeOver?: boolean;
}

/** Second level of the quota: the elastic ceiling of one queue, over the day. */
export interface SparkQueue extends Scheduled, Takeable {
  /** Guaranteed compute, where the payment type has one. */
  readonly min?: Cu;
  readonly environments: readonly ('dev' | 'production')[];
}

export interface SparkKyuubi extends Takeable {
  readonly queue: string;
  readonly version: string;
  /** Size of one server, for example `2c8g`. */
  readonly size: string;
  readonly replicas: number;
  readonly public: boolean;
  readonly tokens: Named<SparkKyuubiToken>;
}

export interface SparkLivy {
  readonly queue: string;
  /**
   * Whether the gateway stays in the workspace's ROS stack while everything else is apart: it was deployed there, and no other stack can
   * take it over.
   */
  readonly stays: boolean;
  readonly version: string;
  readonly cpu: number;
  readonly memory: Gib;
  readonly public: boolean;
  readonly tokens: Named<SparkToken>;
}

/** A token of a Kyuubi gateway. */
export interface SparkKyuubiToken extends SparkToken {
  /** Names of the members that it opens the gateway for. @default - everybody who has it */
  readonly members?: readonly string[];
}

/** What opens a gateway; its value is made up and kept in a KMS secret. */
export interface SparkToken extends Takeable {
  /** Whole days; without it for ever. */
  readonly expire?: Seconds;
  /** Whether the admin function gives it its whole life again before it ends; not said, a warning asks. */
  readonly renew?: boolean;
}

export interface SparkSession extends Takeable {
  readonly kind: 'SQL' | 'NOTEBOOK' | 'THRIFT';
  readonly queue: string;
  readonly idleStop: Seconds;
}

/** Somebody who may open a workspace. */
export interface SparkMember extends Takeable {
  /** Of a RAM user or role; digits. */
  readonly id: string;
  readonly type: 'user' | 'role';
  /** Names of the workspace's roles. */
  readonly roles: readonly string[];
}

/** The function that manages an environment's workspaces. */
export interface SparkAdminModel {
  /** Timers that the schedules of all queues need, one per edit, and those that renew tokens. */
  readonly timers: number;
}
