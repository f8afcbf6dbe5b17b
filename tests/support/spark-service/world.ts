import { Listing } from '../../../simulator/spark-service/listing';
import { AS_ASSUMED, type Livy, type Pace, type Secret, type Workspace, type World } from '../../../simulator/spark-service/world';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Gateways by their ids alone: all are called `livy`. */
class LivyGateways extends Set<string> {
  all(): readonly Livy[] {
    return [...this].map((computeId) => ({ computeId, name: 'livy' }));
  }
}

/** A workspace in memory, of which a test may change anything. */
export interface MemoryWorkspace extends Writable<Workspace> {
  readonly livy: LivyGateways;
  readonly busyQueues: Set<string>;
}

/** All that the copy of the service knows, in memory; a test may change any of it. */
export class MemoryWorld implements World {
  readonly region = 'cn-hangzhou';
  readonly pace: Writable<Pace> = { lag: 0, reads: 2, largestPage: 100 };
  readonly workspaces = new Map<string, MemoryWorkspace>();
  readonly secrets = new Map<string, Secret>();
  now: () => number = () => 0;
  maximum: World['maximum'] = AS_ASSUMED.maximum;
  showsTokens = AS_ASSUMED.showsTokens;
  readonly unknown = new Set<string>();
  updatesRenew = AS_ASSUMED.updatesRenew;
  livyHasAddress = AS_ASSUMED.livyHasAddress;
  readonly closed = new Set<string>();
  #ids = 0;

  /** Ids are counted, so that runs repeat. */
  id(prefix: string): string {
    this.#ids += 1;
    return `${prefix}-${this.#ids.toString(16).padStart(8, '0')}`;
  }

  /** A new workspace with its two queues and its owner. */
  addWorkspace(id: string, name = 'acme-prod-risk'): MemoryWorkspace {
    const lag = (): number => this.pace.lag;
    const workspace: MemoryWorkspace = {
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
      livy: new LivyGateways(),
      busyQueues: new Set(),
      clientTokens: new Map(),
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
