import type { CloudObject, Json, JsonObject } from '../../cloud/object';
import type { Changes } from '../../cloud/store';
import { Listing } from '../listing';
import type { Livy, Token, Workspace } from '../world';
import { joined, partShelf } from './part-shelf';
import { PARTS } from './parts';

export const WORKSPACE = 'ALIYUN::EMR::SparkWorkspace';
const LIVY = 'ALIYUN::EMR::LivyCompute';

/** Lists show at once what was done: nobody wants to wait for them here. */
const NO_LAG = (): number => 0;

/** A workspace that ROS made, as the service sees it. */
export function keptWorkspace(changes: Changes, { id }: CloudObject): Workspace {
  const object = (): CloudObject => changes.get(WORKSPACE, id) ?? { kind: WORKSPACE, id, region: '', attributes: {} };
  const remember = (name: string, value: Json): void => {
    const now = object();
    changes.put({ ...now, hidden: { ...now.hidden, [name]: value } });
  };
  const known = (name: string): Json | undefined => object().hidden?.[name];
  const tokens = (): JsonObject => (known('clientTokens') ?? {}) as JsonObject;
  const here = object();
  return {
    id,
    name: textOf(here.attributes['WorkspaceName']),
    status: 'RUNNING',
    cu: quotaOf(here),
    get queuesChanged() {
      return Number(known('queuesChanged') ?? 0);
    },
    set queuesChanged(at) {
      remember('queuesChanged', at);
    },
    queues: new Listing(NO_LAG, partShelf(changes, PARTS.queues, here)),
    kyuubi: new Listing(NO_LAG, partShelf(changes, PARTS.kyuubi, here)),
    sessions: new Listing(NO_LAG, partShelf(changes, PARTS.sessions, here)),
    networks: new Listing(NO_LAG, partShelf(changes, PARTS.networks, here)),
    members: new Listing(NO_LAG, partShelf(changes, PARTS.members, here)),
    tokens: new Listing<Token>(
      NO_LAG,
      joined(partShelf<Token>(changes, PARTS.kyuubiTokens, here), partShelf<Token>(changes, PARTS.livyTokens, here), isOfKyuubi),
    ),
    livy: { all: () => changes.all(LIVY).flatMap((gateway) => (gateway.attributes['WorkspaceBizId'] === id ? [livyOf(gateway)] : [])) },
    // Nobody runs a job here.
    busyQueues: new Set(),
    clientTokens: {
      get: (token) => tokens()[token] as string | undefined,
      has: (token) => token in tokens(),
      set: (token, reply) => remember('clientTokens', { ...tokens(), [token]: reply }),
    },
  };
}

/** What all queues of a workspace together may have, in CU. */
export const quotaOf = ({ attributes }: Pick<CloudObject, 'attributes'>): number =>
  Number((attributes['ResourceSpec'] as JsonObject | undefined)?.['Cu'] ?? 0);

const isOfKyuubi = ({ gatewayId }: Token): boolean => gatewayId.startsWith('kb-');

const livyOf = ({ id, attributes }: CloudObject): Livy => ({
  computeId: id,
  name: textOf(attributes['Name']),
  queueName: textOf(attributes['QueueName']),
});

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
