import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullAddress, type ProviderName } from '@cdktf/provider-alicloud/providers';
import { alicloudProvider } from './alicloud/provider';
import { DEFAULT_REGION } from './alicloud/account';
import type { QuotaLimits } from './alicloud/quotas';
import type { CloudObject } from './cloud/object';
import { Store } from './cloud/store';
import { kubernetesFacts } from './kubernetes/facts';
import { kubernetesProvider } from './kubernetes/provider';
import { randomFacts, randomProvider } from './random/provider';
import { startGuard } from './protocol/guard';
import { handlers } from './protocol/handlers';
import { listen, type Listener } from './protocol/listen';
import type { Provider, Session } from './provider';
import { catalogue, type Selection } from './schema/catalogue';

export interface SimulatorOptions {
  /** The simulated cloud's file; without it the cloud lives as long as the simulator. */
  readonly stateFile?: string;
  /** Serve only these types; starts and plans faster. @default all whose schema is kept */
  readonly types?: Selection;
  /** Habits of the provider that hide something become errors that name the attribute. @default false */
  readonly strict?: boolean;
  /** Limits of the account by kind, for example `{ alicloud_vpc: 30 }`. */
  readonly quotas?: QuotaLimits;
  /** Objects that are there from the start, made by somebody else; those with a known id stay as they are. */
  readonly existing?: readonly CloudObject[];
}

export interface Simulator {
  /** Environment for `terraform`: how to reach the providers. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the simulated cloud in this process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const store = await Store.open(options.stateFile);
  const missing = (options.existing ?? []).filter(({ kind, id }) => store.get(kind, id) === undefined);
  if (missing.length > 0) await store.change((changes) => missing.forEach((object) => changes.put(object)));
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
  const guard = startGuard();
  const live = new Set<string>();
  const start = `${process.pid}.${Date.now()}`;
  let connections = 0;
  const providers: Partial<Record<ProviderName, Provider>> = {
    alicloud: alicloudProvider({
      catalogue: catalogue('alicloud', options.types), store, strict: options.strict ?? false, quotas: options.quotas ?? {}, live, named: new Set(),
    }),
    kubernetes: kubernetesProvider(catalogue('kubernetes', options.types, kubernetesFacts), store),
    random: randomProvider(catalogue('random', options.types, randomFacts), store),
  };
  const listeners: Listener[] = [];
  const attach: Record<string, object> = {};
  for (const [name, provider] of Object.entries(providers) as [ProviderName, Provider][]) {
    const path = join(folder, `${name}.sock`);
    listeners.push(await listen(path, () => {
      const session: Session = { connection: `${start}.${++connections}`, label: '', region: DEFAULT_REGION };
      live.add(session.connection);
      return { handlers: handlers(provider, session), closed: () => live.delete(session.connection) };
    }));
    attach[fullAddress(name)] = { Protocol: 'grpc', ProtocolVersion: 5, Test: true, Pid: guard.pid, Addr: { Network: 'unix', String: path } };
  }
  return {
    env: { TF_REATTACH_PROVIDERS: JSON.stringify(attach), CHECKPOINT_DISABLE: '1' },
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.stop()));
      await store.close();
      guard.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
