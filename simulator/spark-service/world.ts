import type { JsonObject } from '../cloud/object';
import type { Listing } from './listing';
import type { Machine } from './machine';

/** Limits in CU, as the requests say them. Types, as an interface is not known to be JSON. */
export type Queue = {
  /** Milliseconds since 1970. */
  readonly createTime?: number;
  readonly queueName: string;
  readonly cu: number;
  readonly maxCu: number;
  readonly environments: readonly string[];
  readonly paymentType: string;
};

export type Kyuubi = Machine & {
  readonly createTime?: number;
  readonly kyuubiServiceId: string;
  readonly settings: JsonObject;
  readonly restarts: number;
};

export type Session = Machine & {
  readonly gmtCreate?: number;
  readonly sessionClusterId: string;
  readonly settings: JsonObject;
};

export type Network = {
  readonly networkServiceId: string;
  readonly name: string;
  readonly vpcId: string;
  readonly vswitchIds: readonly string[];
  readonly securityGroupId: string;
  readonly state: string;
};

export type Member = {
  readonly memberArn: string;
  /** As lists show it, where they do. */
  readonly userName?: string;
  readonly createTime?: number;
  readonly roles: readonly string[];
};

export type Token = {
  readonly createTime?: number;
  readonly tokenId: string;
  readonly name: string;
  readonly token: string;
  readonly gatewayId: string;
  readonly memberArns: readonly string[];
  readonly expireDays: number;
  /** Milliseconds since 1970; 0: never. */
  readonly expireTime: number;
};

/** A secret of KMS. */
export interface Secret {
  readonly versions: ReadonlyMap<string, string>;
  readonly current: string;
}

/** A Livy gateway; ROS makes them itself, so here they are only there. */
export type Livy = {
  readonly computeId: string;
  readonly name: string;
  readonly queueName?: string;
};

/** Things by name. */
export interface Named<T> {
  get(name: string): T | undefined;
  has(name: string): boolean;
  set(name: string, item: T): void;
}

/** A workspace and everything in it. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** What all its queues together may have, in CU. */
  readonly cu: number;
  /** When a queue was last made, changed or removed; milliseconds since 1970. */
  queuesChanged: number;
  readonly queues: Listing<Queue>;
  readonly kyuubi: Listing<Kyuubi>;
  readonly sessions: Listing<Session>;
  readonly networks: Listing<Network>;
  readonly members: Listing<Member>;
  readonly tokens: Listing<Token>;
  readonly livy: { all(): readonly Livy[] };
  /** Queues that a job runs in. */
  readonly busyQueues: ReadonlySet<string>;
  /** Replies by client token, so that a repeated creation makes nothing. */
  readonly clientTokens: Named<string>;
}

/** How slow and how forgetful the service is. */
export interface Pace {
  /** Reads until a list shows a change. */
  readonly lag: number;
  /** Reads until something started or stopped. */
  readonly reads: number;
  /** Largest page, whatever a request asks for. */
  readonly largestPage: number;
}

/** What nobody has confirmed of the service: each can be otherwise. */
export interface Habits {
  /** Which of the two numbers the lists show as a queue's maximum: the SDK calls `cu` so, its examples show `maxCu`. */
  readonly maximum: 'cu' | 'maxCu';
  /** Whether lists show the whole token, as the examples of the documents do. */
  readonly showsTokens: boolean;
  /** Operations that the service does not know after all; three are in no published SDK. */
  readonly unknown: ReadonlySet<string>;
  /** Whether an update of a token gives it its whole life again, which no document says. */
  readonly updatesRenew: boolean;
  /** Whether a Livy gateway has an address once it is listed. */
  readonly livyHasAddress: boolean;
}

export const AS_ASSUMED: Habits = { maximum: 'cu', showsTokens: false, unknown: new Set(), updatesRenew: true, livyHasAddress: true };

/** All that the service knows of one account in one region. */
export interface World extends Habits {
  readonly region: string;
  readonly pace: Pace;
  readonly workspaces: { get(id: string): Workspace | undefined; values(): Iterable<Workspace> };
  readonly secrets: Named<Secret>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Workspaces whose queues who asks may not change, as it is no member. */
  readonly closed: ReadonlySet<string>;
  /** A new id; `of` says what for. */
  id(prefix: string, of: string): string;
}
