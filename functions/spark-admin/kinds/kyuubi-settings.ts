import { type Json, at, textAt } from '../api/json';
import { Problem } from '../problem';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import { type Configs, configText, configsDiffer, configsIn, differ, sameVersion } from './comparison';
import { TARGETS, type Target } from './lifecycle';

/** What a template says of a Kyuubi service. */
export interface Kyuubi {
  readonly workspaceId: string;
  readonly name: string;
  readonly queue: string;
  readonly engineVersion: string;
  readonly state: Target;
  readonly public: boolean;
  readonly kyuubiConfigs: Configs;
  readonly sparkConfigs: Configs;
  readonly kyuubiVersion?: string;
  readonly computeInstance?: string;
  readonly replicas?: number;
}

const DEFAULTS = { state: 'running', public: false, configs: {} } as const;

/** Reads a Kyuubi service's properties; see the README for what they mean. */
export function readKyuubi(reader: PropertyReader): Kyuubi | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const name = reader.required('Name', reader.text('Name', RULES.kyuubiName));
  const queue = reader.required('Queue', reader.text('Queue', RULES.queueName));
  const engineVersion = reader.required('EngineVersion', reader.text('EngineVersion', RULES.engineVersion));
  const kyuubiVersion = reader.text('KyuubiVersion', RULES.words);
  const computeInstance = reader.text('ComputeInstance', RULES.computeInstance);
  const replicas = reader.number('Replicas', { min: 1, step: 1 });
  const rest = {
    state: reader.choice('State', TARGETS) ?? DEFAULTS.state,
    public: reader.flag('Public') ?? DEFAULTS.public,
    kyuubiConfigs: reader.map('KyuubiConfigs') ?? DEFAULTS.configs,
    sparkConfigs: reader.map('SparkConfigs') ?? DEFAULTS.configs,
    ...(kyuubiVersion === undefined ? {} : { kyuubiVersion }),
    ...(computeInstance === undefined ? {} : { computeInstance }),
    ...(replicas === undefined ? {} : { replicas }),
  };
  if (workspaceId === undefined || name === undefined || queue === undefined || engineVersion === undefined) return undefined;
  return { workspaceId, name, queue, engineVersion, ...rest };
}

/** A service as the bodies of creation and update say it. */
export function bodyOf(want: Kyuubi): Record<string, Json> {
  return {
    name: want.name,
    queue: want.queue,
    releaseVersion: want.engineVersion,
    publicEndpointEnabled: want.public,
    kyuubiConfigs: configText(want.kyuubiConfigs),
    sparkConfigs: configText(want.sparkConfigs),
    ...(want.kyuubiVersion === undefined ? {} : { kyuubiReleaseVersion: want.kyuubiVersion }),
    ...(want.computeInstance === undefined ? {} : { computeInstance: want.computeInstance }),
    // One is what there is without it; the number stands for high availability.
    ...(want.replicas === undefined || want.replicas === 1 ? {} : { replica: want.replicas }),
  };
}

/**
 * Whether a service that is there must be updated; values that it does not show count as what the template said
 * before.
 */
export function differs(service: Json, want: Kyuubi, before: Kyuubi | undefined): boolean {
  return (
    differ(at(service, 'queue'), want.queue, before?.queue) ||
    differ(at(service, 'computeInstance'), want.computeInstance, before?.computeInstance) ||
    differ(at(service, 'kyuubiReleaseVersion'), want.kyuubiVersion, before?.kyuubiVersion) ||
    differ(at(service, 'replica') ?? 1, want.replicas, before?.replicas) ||
    differ(at(service, 'publicEndpointEnabled'), want.public, before?.public) ||
    !sameVersion(textAt(service, 'releaseVersion'), want.engineVersion) ||
    configsDiffer(configsIn(textAt(service, 'kyuubiConfigs')), want.kyuubiConfigs, before?.kyuubiConfigs ?? {}) ||
    configsDiffer(configsIn(textAt(service, 'sparkConfigs')), want.sparkConfigs, before?.sparkConfigs ?? {})
  );
}

/** The setting that names the ZooKeeper through which several servers know of each other. */
const ZOOKEEPER = 'kyuubi.ha.addresses';

/** Several servers are high availability: three or more, with a ZooKeeper of one's own. Throws otherwise. */
export function replicasFit({ name, replicas = 1, kyuubiConfigs }: Kyuubi): void {
  if (replicas === 1 || (replicas >= 3 && kyuubiConfigs[ZOOKEEPER] !== undefined)) return;
  throw new Problem(
    'spark-admin.kyuubi.replicas',
    `Kyuubi service '${name}' is to have ${replicas} servers; more than one means 3 or more that share a ZooKeeper`,
    `write Replicas: 1, or 3 and ${ZOOKEEPER} in KyuubiConfigs`,
  );
}
