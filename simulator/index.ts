import { localControl, type Control } from './control/control';
import { openEndpoint, type Endpoint } from './endpoint';
import { checkVersions, selectTypes, type Configuration } from './schema/selection';
import type { Selection } from './schema/catalogue';
import { openLease } from './shared/lease';
import { openWorld, type WorldOptions } from './world';

export { attachSimulator, type SharedOptions, type SharedSimulator } from './shared/attach';
export type { CloudObject, Json, JsonObject } from './cloud/object';
export type { CallRecord } from './control/calls';
export type { Control } from './control/control';
export { parseAssignment } from './control/control';
export { resolveAddress } from './control/address';
export type { Fault, Operation } from './faults/fault';
export { SimulatorProblem } from './problem';
export type { Configuration } from './schema/selection';
export type { Selection } from './schema/catalogue';

/** What a Terraform state is about to use. */
export interface Visit {
  /**
   * Name of the Terraform state, for example the stack's. With it a creation that was cut off is recognised when it is tried again; without it
   * it makes a second object, as in the real cloud.
   */
  readonly label?: string;
  /** Configurations in Terraform's JSON syntax: their types are served, their version constraints checked. */
  readonly configurations?: readonly Configuration[];
  /** Types to serve instead. @default all whose schema is kept */
  readonly types?: Selection;
}

export interface SimulatorOptions extends WorldOptions, Visit {
  /** Called when a conversation over the control socket has ended, with the number that is left. */
  readonly visitorLeft?: (visitors: number) => void;
}

/** A running simulated cloud. */
export interface Simulator {
  /** Variables for `terraform`: how to reach the providers. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables for one Terraform state. Throws `[simulator.provider.version]`. */
  envFor(visit: Visit): Promise<Readonly<Record<string, string>>>;
  readonly control: Control;
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
  const world = await openWorld(options).catch((error: unknown) => {
    lease.giveUp();
    throw error;
  });
  const endpoints: Endpoint[] = [];
  let names = 0;
  const envFor = async ({ label = '', configurations, types }: Visit): Promise<Endpoint['env']> => {
    if (configurations !== undefined) checkVersions(configurations);
    const kinds = world.store.all().map(({ kind }) => kind);
    const selection = types ?? (configurations === undefined ? undefined : selectTypes(configurations, kinds));
    const endpoint = await openEndpoint(world, String(names++), label, selection);
    endpoints.push(endpoint);
    return endpoint.env;
  };
  const control = localControl(world.store, world.faults);
  const server = await lease.serve({ control, envFor }, () => options.visitorLeft?.(server?.visitors ?? 0));
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= close());
  const close = async (): Promise<void> => {
    await server?.stop();
    await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
    await world.close();
    lease.giveUp();
  };
  try {
    const env = await envFor(options);
    return {
      env,
      envFor,
      control,
      stop,
      get visitors() {
        return (server?.visitors ?? 0) + world.live.size;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
