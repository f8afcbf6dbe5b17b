import { type Json, at, listAt, textAt } from '../api/json';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import { type Configs, configsDiffer, differ, sameVersion } from './comparison';
import { TARGETS, type Target } from './lifecycle';

const SESSION_KINDS = ['SQL', 'NOTEBOOK', 'THRIFT'] as const;

/** What a template says of a session. */
export interface Session {
  readonly workspaceId: string;
  readonly name: string;
  readonly kind: (typeof SESSION_KINDS)[number];
  readonly queue: string;
  readonly engineVersion: string;
  readonly state: Target;
  readonly fusion: boolean;
  readonly public: boolean;
  readonly autoStart: boolean;
  /** Minutes without work after which the service stops the session; 0: never. */
  readonly autoStopMinutes: number;
  readonly configs: Configs;
  readonly environmentId?: string;
}

/** 45 minutes is what the console offers. */
const DEFAULTS = {
  state: 'running',
  fusion: false,
  public: false,
  autoStart: false,
  autoStopMinutes: 45,
  configs: {},
} as const;

/** Reads a session's properties; see the README for what they mean. */
export function readSession(reader: PropertyReader): Session | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const name = reader.required('Name', reader.text('Name', RULES.sessionName));
  const kind = reader.required('Kind', reader.choice('Kind', SESSION_KINDS));
  const queue = reader.required('Queue', reader.text('Queue', RULES.queueName));
  const engineVersion = reader.required('EngineVersion', reader.text('EngineVersion', RULES.engineVersion));
  const environmentId = reader.text('EnvironmentId', RULES.name);
  const rest = {
    state: reader.choice('State', TARGETS) ?? DEFAULTS.state,
    fusion: reader.flag('Fusion') ?? DEFAULTS.fusion,
    public: reader.flag('Public') ?? DEFAULTS.public,
    autoStart: reader.flag('AutoStart') ?? DEFAULTS.autoStart,
    autoStopMinutes: reader.number('AutoStopMinutes', { min: 0, step: 1 }) ?? DEFAULTS.autoStopMinutes,
    configs: reader.map('Configs') ?? DEFAULTS.configs,
    ...(environmentId === undefined ? {} : { environmentId }),
  };
  if (workspaceId === undefined || name === undefined || kind === undefined || queue === undefined || engineVersion === undefined)
    return undefined;
  return { workspaceId, name, kind, queue, engineVersion, ...rest };
}

const FILE = 'spark-defaults.conf';

/** A session as the creation's body says it. */
export function bodyOf(want: Session): Record<string, Json> {
  return {
    name: want.name,
    kind: want.kind,
    queueName: want.queue,
    displayReleaseVersion: want.engineVersion,
    releaseVersion: want.engineVersion,
    fusion: want.fusion,
    publicEndpointEnabled: want.public,
    applicationConfigs: Object.keys(want.configs)
      .sort()
      .map((key) => ({ configFileName: FILE, configItemKey: key, configItemValue: want.configs[key] ?? '' })),
    autoStartConfiguration: { enable: want.autoStart },
    autoStopConfiguration: want.autoStopMinutes === 0 ? { enable: false } : { enable: true, idleTimeoutMinutes: want.autoStopMinutes },
    ...(want.environmentId === undefined ? {} : { envId: want.environmentId }),
  };
}

/**
 * Whether a session that is there must be made anew; values that the service does not show count as what the template
 * said before.
 */
export function differs(session: Json, want: Session, before: Session | undefined): boolean {
  const stop = at(session, 'autoStopConfiguration');
  const stopMinutes = at(stop, 'enable') === true ? Number(textAt(stop, 'idleTimeoutMinutes')) : 0;
  const configs = listAt(session, 'applicationConfigs').map((item) => [
    textAt(item, 'configItemKey') ?? '',
    textAt(item, 'configItemValue') ?? '',
  ]);
  const versions = [textAt(session, 'displayReleaseVersion'), textAt(session, 'releaseVersion')];
  return (
    differ(at(session, 'kind'), want.kind, before?.kind) ||
    differ(at(session, 'queueName'), want.queue, before?.queue) ||
    !versions.some((version) => sameVersion(version, want.engineVersion)) ||
    differ(at(session, 'fusion'), want.fusion, before?.fusion) ||
    differ(at(session, 'publicEndpointEnabled'), want.public, before?.public) ||
    differ(at(session, 'autoStartConfiguration', 'enable'), want.autoStart, before?.autoStart) ||
    differ(stop === undefined ? undefined : stopMinutes, want.autoStopMinutes, before?.autoStopMinutes) ||
    differ(at(session, 'envId'), want.environmentId, before?.environmentId) ||
    configsDiffer(Object.fromEntries(configs) as Configs, want.configs, before?.configs ?? {})
  );
}
