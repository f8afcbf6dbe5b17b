import * as z from 'zod';
import { byEnvironment } from '../../../domain/schema/by-environment';
import { named, oneOrMany, QUEUE_NAME, thing, windows } from '../../../domain/schema/collections';
import { bytes, cu, duration } from '../../../domain/schema/quantities';
import { removal } from '../../../domain/schema/removal';
import { accountId, choice, count, engineVersion, flag, gatewaySize, text, version, workspaceRole } from '../../../domain/schema/scalars';
import { SPARK_DEFAULTS as DEFAULTS } from '../known/defaults';
import { HOSTING_QUEUE_CU } from '../known/limits';
import { SPARK_PARTS } from '../known/model';

const takeOver = byEnvironment(flag)
  .exactOptional()
  .describe('what somebody made under this name is changed as written and never removed; without it the deployment refuses');

const queue = thing({
  takeOver,
  max: byEnvironment(cu).describe('second level of the quota: the most the queue may use at once'),
  min: byEnvironment(cu).exactOptional().describe('compute kept for the queue, where the payment type guarantees one'),
  environments: z
    .array(choice(['dev', 'production']))
    .min(1)
    .exactOptional()
    .describe(`whose jobs it takes; default ${DEFAULTS.queue.environments.join(' and ')}, dev_queue only dev`),
  schedule: windows(byEnvironment(cu))
    .prefault({})
    .describe('time window to the maximum that holds in it; outside of all windows `max` holds'),
});

const token = {
  expire: byEnvironment(duration).exactOptional().describe('stops opening the gateway after so many days; without it never'),
  renew: byEnvironment(flag)
    .exactOptional()
    .describe('whether it gets its whole life again before it ends; without an answer there is a warning'),
  takeOver,
};
const kyuubiToken = thing({
  ...token,
  members: z
    .array(text)
    .min(1)
    .exactOptional()
    .describe('names of the members that it opens the gateway for, whose queries the catalog sees as theirs; default everybody who has it'),
});

const kyuubi = thing({
  queue: byEnvironment(text).describe(`queue that runs its queries; at least ${HOSTING_QUEUE_CU} CU`),
  version: byEnvironment(version).default(DEFAULTS.kyuubi.version),
  size: byEnvironment(gatewaySize).default(DEFAULTS.kyuubi.size).describe('cores and memory of one server'),
  replicas: byEnvironment(count(1, 10)).default(DEFAULTS.kyuubi.replicas),
  public: byEnvironment(flag).default(DEFAULTS.kyuubi.public).describe('an endpoint on the internet'),
  takeOver,
  tokens: named(kyuubiToken).prefault({}).describe('passwords that open it, each made up and kept in a KMS secret'),
});

const livy = thing({
  queue: byEnvironment(text).describe(`queue that runs its sessions; at least ${HOSTING_QUEUE_CU} CU`),
  version: byEnvironment(version).default(DEFAULTS.livy.version),
  cpu: byEnvironment(count(1, 32)).default(DEFAULTS.livy.cpu),
  memory: byEnvironment(bytes('4 GiB')).prefault(DEFAULTS.livy.memory),
  public: byEnvironment(flag).default(DEFAULTS.livy.public).describe('an endpoint on the internet'),
  stays: byEnvironment(flag)
    .default(DEFAULTS.livy.stays)
    .describe(
      "with parts: apart: it stays in the workspace's ROS stack, for one that was deployed there; its queue has to be there before",
    ),
  tokens: named(thing(token)).prefault({}).describe('passwords that open it, each made up and kept in a KMS secret'),
});

const session = thing({
  takeOver,
  kind: choice(['SQL', 'NOTEBOOK', 'THRIFT']).default(DEFAULTS.session.kind),
  queue: byEnvironment(text).describe(`queue that hosts it; at least ${HOSTING_QUEUE_CU} CU`),
  idleStop: byEnvironment(duration).prefault(DEFAULTS.session.idleStop).describe('stops after this long without work'),
});

const member = thing({
  takeOver,
  id: byEnvironment(accountId).describe('id of a RAM user or role'),
  type: choice(['user', 'role']).default('user').describe('what the id is of'),
  roles: z
    .array(workspaceRole)
    .default([])
    .describe('what it may do: Guest, DataScience, DataEngineering, Owner, or a role made in the workspace'),
});

const workspace = thing({
  quota: byEnvironment(cu).describe('first level of the quota: the most the workspace may use at once'),
  engine: byEnvironment(engineVersion).default(DEFAULTS.engine).describe('engine version; esr-5 reads and writes Paimon only'),
  fusion: byEnvironment(flag).default(DEFAULTS.fusion).describe('vectorised engine, without surcharge'),
  queues: named(queue, QUEUE_NAME)
    .prefault({})
    .describe(
      'root_queue and dev_queue exist already: naming them sets their maximum; unnamed, each has 1 CU beside others, else what is left',
    ),
  kyuubi: kyuubi.exactOptional().describe('SQL gateway'),
  livy: livy.exactOptional().describe('Livy gateway'),
  sessions: named(session).prefault({}),
  members: named(member).prefault({}).describe('who may open the workspace, beside whoever made it'),
  connectNetwork: byEnvironment(flag)
    .default(DEFAULTS.connectNetwork)
    .describe("whether jobs reach the environment's network: metastore, Kafka, StarRocks"),
  resourceGroup: byEnvironment(flag)
    .default(DEFAULTS.resourceGroup)
    .describe('a resource group of its own, for a new workspace: who submits to it may then submit to no other; cannot be changed later'),
  parts: byEnvironment(choice(SPARK_PARTS))
    .default(DEFAULTS.parts)
    .describe(
      'where its queues, gateways, sessions, members and tokens are: within its ROS stack, or apart in one of their own; deployed ones are leaving in between',
    ),
  onRemoval: removal,
});

export const spark = oneOrMany('workspaces', workspace, 'Serverless Spark: one workspace, or `workspaces:` with several');

export type WrittenSpark = z.output<typeof spark>;
