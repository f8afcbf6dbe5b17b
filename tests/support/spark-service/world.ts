import { Listing } from './listing';
import type { Machine } from './machine';

/** Limits in CU, as the requests say them. */
export interface Queue {
  readonly queueName: string;
  readonly cu: number;
  readonly maxCu: number;
  readonly environments: readonly string[];
  readonly paymentType: string;
}

export interface Kyuubi extends Machine {
  readonly kyuubiServiceId: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly restarts: number;
}

export interface Session extends Machine {
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
  readonly roles: readonly string[];
}

export interface Token {
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
  /** Whether an update of a token gives it its whole life again, which no document says. */
  updatesRenew = true;
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
      { queueName: 'root_queue', cu: 0, maxCu: 100, environments: ['production'], paymentType: 'PayAsYouGo' },
      true,
    );
    workspace.queues.add('dev_queue', { queueName: 'dev_queue', cu: 0, maxCu: 20, environments: ['dev'], paymentType: 'PayAsYouGo' }, true);
    const memberArn = `acs:emr::${id}:member/1`;
    workspace.members.add(memberArn, { memberArn, roles: ['Owner'] }, true);
    this.workspaces.set(id, workspace);
    return workspace;
  }
}
