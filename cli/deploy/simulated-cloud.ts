/* The one file that knows how simulator/ is started and spoken to. */
import { startSimulator } from '../../simulator';
import type { Request } from './simulated/control';

/** Options of a simulated cloud, as the command line has them. */
export interface CloudOptions {
  readonly stateFile?: string;
  readonly strict?: boolean;
}

/** A simulated cloud in this process. */
export interface Cloud {
  /** Environment for `terraform` where no stack is known. */
  readonly env: Readonly<Record<string, string>>;
  /** Throws what is to be told to whoever asked. */
  readonly answer: (request: Request) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function openCloud({ stateFile, strict = false }: CloudOptions): Promise<Cloud> {
  const simulator = await startSimulator({ ...(stateFile === undefined ? {} : { stateFile }), strict });
  return {
    env: simulator.env,
    answer: async (request) => {
      if (request.ask === 'attach') return simulator.env;
      throw new Error('[simulate.drift.unsupported] drift is not there yet\n  fix: none');
    },
    stop: () => simulator.stop(),
  };
}
