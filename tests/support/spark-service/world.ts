import { Listing } from './listing';
import type { Machine } from './machine';

/** Limits in CU, as the requests say them. */
export interface Queue {
  /** Milliseconds since 1970. */
  readonly createTime?: number;
  readonly queueName: string;
  readonly cu: number;
  readonly maxCu: number;
  readonly environments: readonly string[];
  readonly paymentType: string;
}

export interface Kyuubi extends Machine {
  readonly createTime?: number;
  readonly kyuubiServiceId: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly restarts: number;
}

export interface Session extends Machine {
  readonly gmtCreate?: number;
  readonly sessionClusterId: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Network {
  readonly networkServiceId: string;
  readonly name: string;
  readonly vpcId: string;
  readonly vswitchIds: readonly string[];
  readonly securityGroupId: string;
  readonly state: string;
}

export interface Member {
  readonly memberArn: string;
  /** As lists show it, where they do. */
  readonly userName?: string;
  readonly createTime?: number;
  readonly roles: readonly string[];
}

export interface Token {
  readonly createTime?: number;
  readonly tokenId: string;
  readonly name: string;
  readonly token: string;
  readonly gatewayId: string;
  readonly memberArns: readonly string[];
  readonly expireDays: number;
  /** Milliseconds since 1970; 0: never. */
  readonly expireTime: number;
}

export interface Secret {
  readonly versions: Map<string, string>;
  current: string;
}

/** A workspace and everything in it. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  status: string;
  /** What all its queues together may have, in CU. */
  cu: number;
  /** When a queue was last made, changed or removed; milliseconds since 1970. */
  queuesChanged: number;
  readonly queues: Listing<Queue>;
  readonly kyuubi: Listing<Kyuubi>;
  readonly sessions: Listing<Session>;
  readonly networks: Listing<Network>;
  readonly members: Listing<Member>;
  readonly tokens: Listing<Token>;
  /** Livy gateways; made by ROS itself, so they are only there. */
  readonly livy: Set<string>;
  /** Queues that a job runs in. */
  readonly busyQueues: Set<string>;
}

/** How slow and how forgetful the service is. */
export interface Pace {
  /** Reads until a list shows a change. */
  lag: number;
  /** Reads until something started or stopped. */
  reads: number;
  /** Largest page, whatever a request asks for. */
  largestPage: number;
}

/** All that the copy of the service knows. */
export class World {
  readonly pace: Pace = { lag: 0, reads: 2, largestPage: 100 };
  readonly workspaces = new Map<string, Workspace>();
  readonly secrets = new Map<string, Secret>();
  /** Replies by client token, so that a repeated creation makes nothing. */
  readonly clientTokens = new Map<string, unknown>();
  /** Milliseconds since 1970. */
  now: () => number = () => 0;
  /** Which of the two numbers the lists show as a queue's maximum: the SDK calls `cu` so, its examples show `maxCu`. */
  maximum: 'cu' | 'maxCu' = 'cu';
  /** Whether lists show the whole token, as the examples of the documents do. */
  showsTokens = false;
  /** Operations that the service does not know after all; three are in no published SDK. */
  readonly unknown = new Set<string>();
  /** Whether an update of a token gives it its whole life again, which no document says. */
  updatesRenew = true;
  /** Whether a Livy gateway has an address once it is listed. */
  livyHasAddress = true;
  /** Workspaces whose queues who asks may not change, as it is no member. */
  readonly closed = new Set<string>();
  #ids = 0;

  /** Ids are counted, so that runs repeat. */
  id(prefix: string): string {
    this.#ids += 1;
    return `${prefix}-${this.#ids.toString(16).padStart(8, '0')}`;
  }

  /** A new workspace with its two queues and its owner. */
  addWorkspace(id: string, name = 'acme-prod-risk'): Workspace {
    const lag = (): number => this.pace.lag;
    const workspace: Workspace = {
      id,
      name,
      status: 'RUNNING',
      cu: 1000,
      queuesChanged: 0,
      queues: new Listing(lag),
      kyuubi: new Listing(lag),
      sessions: new Listing(lag),
      networks: new Listing(lag),
      members: new Listing(lag),
      tokens: new Listing(lag),
      livy: new Set(),
      busyQueues: new Set(),
    };
    workspace.queues.add(
      'root_queue',
      { queueName: 'root_queue', cu: 100, maxCu: 100, environments: ['production'], paymentType: 'PayAsYouGo' },
      true,
    );
    workspace.queues.add(
      'dev_queue',
      { queueName: 'dev_queue', cu: 20, maxCu: 20, environments: ['dev'], paymentType: 'PayAsYouGo' },
      true,
    );
    const memberArn = `acs:emr::${id}:member/1`;
    workspace.members.add(memberArn, { memberArn, roles: ['Owner'] }, true);
    this.workspaces.set(id, workspace);
    return workspace;
  }
}
