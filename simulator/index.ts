import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullAddress, type ProviderName } from '@cdktf/provider-alicloud/providers';
import { alicloudProvider } from './alicloud/provider';
import { DEFAULT_REGION } from './alicloud/account';
import { Store } from './cloud/store';
import { randomFacts, randomProvider } from './random/provider';
import { handlers } from './protocol/handlers';
import { listen, type Listener } from './protocol/listen';
import type { Provider, Session } from './provider';
import { catalogue, type Selection } from './schema/catalogue';

export interface SimulatorOptions {
  /** The simulated cloud's file; without it the cloud lives as long as the simulator. */
  readonly stateFile?: string;
  /** Serve only these types; starts and plans faster. @default all whose schema is kept */
  readonly types?: Selection;
}

export interface Simulator {
  /** Environment for `terraform`: how to reach the providers. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the simulated cloud in this process. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const store = await Store.open(options.stateFile);
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
  const providers: Partial<Record<ProviderName, Provider>> = {
    alicloud: alicloudProvider(catalogue('alicloud', options.types), store),
    random: randomProvider(catalogue('random', options.types, randomFacts), store),
  };
  let connections = 0;
  const listeners: Listener[] = [];
  const attach: Record<string, object> = {};
  for (const [name, provider] of Object.entries(providers) as [ProviderName, Provider][]) {
    const path = join(folder, `${name}.sock`);
    listeners.push(await listen(path, () => {
      const session: Session = { connection: `c${++connections}`, label: '', region: DEFAULT_REGION, closed: false };
      return { handlers: handlers(provider, session), closed: () => (session.closed = true) };
    }));
    attach[fullAddress(name)] = { Protocol: 'grpc', ProtocolVersion: 5, Test: true, Addr: { Network: 'unix', String: path } };
  }
  return {
    env: { TF_REATTACH_PROVIDERS: JSON.stringify(attach), CHECKPOINT_DISABLE: '1' },
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.stop()));
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
