import { PROVIDER_NAMES, PROVIDERS } from '@lakewright/provider-knowledge/providers';
import { join } from 'node:path';
import { alicloudProvider } from './alicloud/provider';
import { withFaults } from './faults/trouble';
import { kubernetesProvider } from './kubernetes/provider';
import { listen, type Connection, type Listener } from './protocol/listen';
import { stopping } from './protocol/stop';
import type { Provider, Session } from './provider';
import { randomProvider } from './random/provider';
import { catalogue, type Selection } from './schema/catalogue';
import { timeProvider } from './time/provider';
import type { World } from './world';

const SERVED = [...PROVIDER_NAMES, 'time'] as const;
type Served = (typeof SERVED)[number];

/** A way in for Terraform: one socket per provider. */
export interface Endpoint {
  /** Variables that make Terraform come here. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Who comes in: which Terraform state, and with credentials of which account. */
interface Caller {
  readonly label: string;
  readonly account?: string | undefined;
}

/** Opens the sockets; `name` keeps those of several endpoints apart. */
export async function openEndpoint(world: World, name: string, caller: Caller, selection: Selection | undefined): Promise<Endpoint> {
  const listeners: Listener[] = [];
  const attach: Record<string, object> = {};
  for (const providerName of SERVED) {
    const provider = withFaults(providerOf(world, providerName, selection), world);
    const path = join(world.folder, `${name}-${providerName}.sock`);
    listeners.push(await listen(path, provider, () => connect(world, providerName, caller)));
    const reached = {
      Protocol: 'grpc',
      ProtocolVersion: 5,
      Test: true,
      Pid: world.guard.pid,
      Addr: { Network: 'unix', String: path },
    };
    for (const address of addressesOf(providerName)) attach[address] = reached;
  }
  return {
    env: { TF_REATTACH_PROVIDERS: JSON.stringify(attach), CHECKPOINT_DISABLE: '1' },
    stop: async () => void (await Promise.all(listeners.map((listener) => listener.stop()))),
  };
}

/**
 * Where configurations look for a provider: without a source Terraform takes HashiCorp's, and OpenTofu has a registry of its
 * own.
 */
function addressesOf(name: Served): string[] {
  const sources = new Set([...(name === 'time' ? [] : [PROVIDERS[name].source]), `hashicorp/${name}`]);
  return ['registry.terraform.io', 'registry.opentofu.org'].flatMap((host) => [...sources].map((source) => `${host}/${source}`));
}

function providerOf(world: World, name: Served, selection: Selection | undefined): Provider {
  if (name === 'time') return timeProvider(world.store);
  const types = catalogue(name, selection);
  if (name === 'alicloud') return alicloudProvider({ ...world, catalogue: types });
  return name === 'kubernetes' ? kubernetesProvider(types, world.store) : randomProvider(types, world.store);
}

function connect(world: World, name: Served, { label, account }: Caller): Connection {
  const session: Session = {
    connection: world.nextConnection(),
    label,
    region: name === 'alicloud' ? world.homeRegion : '',
    ...(account !== undefined && { account }),
    stopping: stopping(),
  };
  world.live.add(session.connection);
  return {
    session,
    listen: (call, type, note, ms, diagnostics) =>
      world.log.write({
        at: new Date().toISOString(),
        provider: name,
        label,
        connection: session.connection,
        call,
        ...(type !== undefined && type !== '' && { type }),
        ...note,
        ms: Math.round(ms * 10) / 10,
        ...(diagnostics.length > 0 && { errors: diagnostics.map(({ summary }) => summary) }),
      }),
    closed: () => world.live.delete(session.connection),
  };
}
