import { localControl } from './control/control';
import { openEndpoint, type Endpoint } from './endpoint';
import { checkVersions, selectTypes } from './schema/selection';
import { openLease } from './shared/lease';
import type { Served, Visit } from './visit';
import { openWorld, type WorldOptions } from './world';

export interface SimulatorOptions extends WorldOptions, Visit {
  /** Called when a conversation over the control socket has ended, with the number that is left. */
  readonly visitorLeft?: (visitors: number) => void;
}

/** A running simulated cloud. */
export interface Simulator extends Served {
  /** Variables for `terraform`: how to reach the providers. */
  readonly env: Readonly<Record<string, string>>;
  /** Open conversations over the control socket, and connections of Terraform: one may outlive the deploy that started it. */
  readonly visitors: number;
  stop(): Promise<void>;
}

/**
 * Starts the simulated cloud in this process. With a file, other processes find it there: see `attachSimulator`.
 * Throws `[simulator.state.unreadable]`, `[simulator.state.busy]`, `[simulator.provider.version]`.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const lease = await openLease(options.stateFile);
  const world = await openWorld(options).catch(async (error: unknown) => {
    await lease.giveUp();
    throw error;
  });
  const endpoints: Endpoint[] = [];
  let names = 0;
  const envFor = async ({ label = '', account, configurations, types }: Visit): Promise<Endpoint['env']> => {
    if (configurations !== undefined) checkVersions(configurations);
    const kinds = world.store.all().map(({ kind }) => kind);
    const selection = types ?? (configurations === undefined ? undefined : selectTypes(configurations, kinds));
    const endpoint = await openEndpoint(world, String(names++), { label, account }, selection);
    endpoints.push(endpoint);
    return endpoint.env;
  };
  const control = localControl(world);
  const conversations = lease.serve({ control, envFor }, () => options.visitorLeft?.(conversations.open));
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= close());
  const close = async (): Promise<void> => {
    conversations.end();
    await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
    await world.close();
    await lease.giveUp();
  };
  try {
    const env = await envFor(options);
    return {
      env,
      envFor,
      control,
      stop,
      get visitors() {
        return conversations.open + world.live.size;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
