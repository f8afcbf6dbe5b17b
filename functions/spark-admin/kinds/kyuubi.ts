import { type Json, at, textAt } from '../api/json';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Configs, configText, configsDiffer, configsIn, sameVersion } from './configs';
import { findOrCreate, firstReadable, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { type Machine, TARGETS, type Target, bringTo, settle } from './lifecycle';

interface Kyuubi {
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

/** A Kyuubi gateway: JDBC for everybody. A changed setting restarts it, which ends the connections it has. */
export const kyuubiKind = defineKind<Kyuubi>({
  type: 'Custom::SparkKyuubi',
  read: readKyuubi,
  identity: ({ workspaceId, name }) => `${workspaceId}/kyuubi/${name}`,
  ensure: ensureKyuubi,
  remove: (had, run) => removeUntilGone(existence(had, run), (found) => stopAndDelete(had, idOf(found), run), run),
} satisfies Kind<Kyuubi>);

function readKyuubi(reader: PropertyReader): Kyuubi | undefined {
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

async function ensureKyuubi(want: Kyuubi, before: Kyuubi | undefined, run: Run): Promise<Data> {
  const { workspaceId } = want;
  const found = await findOrCreate(existence(want, run), () => run.spark.call('CreateKyuubiService', { path: { workspaceId }, body: bodyOf(want) }), run);
  const id = idOf(found);
  const machine = machineOf(want, id, run);
  if (differs(found, want, before)) {
    // The service takes no changes while it starts or stops.
    const running = (await settle(machine, run)) === 'running';
    run.log.info('update', { object: machine.what, restart: running });
    await run.spark.call('UpdateKyuubiService', { path: { workspaceId, kyuubiServiceId: id }, body: { ...bodyOf(want), restart: running } });
  }
  await bringTo(want.state, machine, run);
  return dataOf(id, await read(workspaceId, id, run));
}

const existence = (kyuubi: Kyuubi, run: Run) => ({
  what: `Kyuubi service '${kyuubi.name}'`,
  find: async () => {
    const services = await run.spark.list('ListKyuubiServices', { path: { workspaceId: kyuubi.workspaceId } }, 'data', 'kyuubiServices');
    return firstReadable(services.filter((service) => textAt(service, 'name') === kyuubi.name), (service) => read(kyuubi.workspaceId, idOf(service), run));
  },
});

const idOf = (service: Json): string => textAt(service, 'kyuubiServiceId') ?? '';

async function read(workspaceId: string, kyuubiServiceId: string, run: Run): Promise<Json> {
  return at(await run.spark.call('GetKyuubiService', { path: { workspaceId, kyuubiServiceId } }), 'data') ?? {};
}

function machineOf({ workspaceId, name }: Kyuubi, kyuubiServiceId: string, run: Run): Machine {
  const path = { workspaceId, kyuubiServiceId };
  return {
    what: `Kyuubi service '${name}'`,
    state: async () => textAt(await read(workspaceId, kyuubiServiceId, run), 'state') ?? 'unknown',
    start: () => run.spark.call('StartKyuubiService', { path }),
    stop: () => run.spark.call('StopKyuubiService', { path }),
  };
}

function bodyOf(want: Kyuubi): Record<string, Json> {
  return {
    name: want.name,
    queue: want.queue,
    releaseVersion: want.engineVersion,
    publicEndpointEnabled: want.public,
    kyuubiConfigs: configText(want.kyuubiConfigs),
    sparkConfigs: configText(want.sparkConfigs),
    ...(want.kyuubiVersion === undefined ? {} : { kyuubiReleaseVersion: want.kyuubiVersion }),
    ...(want.computeInstance === undefined ? {} : { computeInstance: want.computeInstance }),
    ...(want.replicas === undefined ? {} : { replica: want.replicas }),
  };
}

function differs(service: Json, want: Kyuubi, before: Kyuubi | undefined): boolean {
  const other = (name: string, value: string | number | undefined): boolean => value !== undefined && textAt(service, name)?.toLowerCase() !== String(value);
  return other('queue', want.queue)
    || other('computeInstance', want.computeInstance)
    || other('kyuubiReleaseVersion', want.kyuubiVersion)
    || other('replica', want.replicas)
    || (at(service, 'publicEndpointEnabled') ?? false) !== want.public
    || !sameVersion(textAt(service, 'releaseVersion'), want.engineVersion)
    || configsDiffer(configsIn(textAt(service, 'kyuubiConfigs')), want.kyuubiConfigs, before?.kyuubiConfigs ?? {})
    || configsDiffer(configsIn(textAt(service, 'sparkConfigs')), want.sparkConfigs, before?.sparkConfigs ?? {});
}

async function stopAndDelete(had: Kyuubi, kyuubiServiceId: string, run: Run): Promise<void> {
  await bringTo('stopped', machineOf(had, kyuubiServiceId, run), run);
  await run.spark.call('DeleteKyuubiService', { path: { workspaceId: had.workspaceId, kyuubiServiceId } });
}

/** The JDBC address ends where a token is to be appended; the port is the one of the gateway inside the cloud. */
function dataOf(id: string, service: Json): Data {
  const inner = textAt(service, 'innerEndpoint') ?? '';
  return {
    Id: id,
    Name: textAt(service, 'name') ?? '',
    State: textAt(service, 'state') ?? '',
    InnerEndpoint: inner,
    PublicEndpoint: textAt(service, 'publicEndpoint') ?? '',
    JdbcUrl: inner === '' ? '' : `jdbc:hive2://${inner}:80/;transportMode=http;httpPath=cliservice/token/`,
  };
}
