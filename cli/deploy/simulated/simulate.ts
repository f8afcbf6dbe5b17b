import { resolve } from 'node:path';
import { EXIT, Exit } from '../../exit';
import { openCloud } from '../simulated-cloud';
import { serveCloud } from './serve-cloud';

/** Options of `simulate`. */
export interface SimulateOptions {
  readonly state?: string;
  readonly strict?: true;
  readonly whileUsed?: true;
}

/** Serves until a signal comes, or with `--while-used` until nobody uses it. */
export async function simulate({ state, strict, whileUsed }: SimulateOptions): Promise<void> {
  const stateFile = resolve(state ?? 'cloud.jsonl');
  const served = await serveCloud(stateFile, () => openCloud({ stateFile, ...(strict ? { strict } : {}) }));
  if ('pid' in served) {
    if (whileUsed) return ready();
    throw new Exit(EXIT.input, `[simulate.state.served] ${stateFile} is served by process ${served.pid} already\n  fix: stop that one, or name another file with --state`);
  }
  ready();
  const signal = new Promise<void>((done) => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((name) => process.once(name, () => done())));
  await Promise.race(whileUsed ? [signal, served.unused] : [signal]);
  await served.stop();
  process.exit(EXIT.done);
}

/** Tells the process that started this one, if there is one that still listens. */
function ready(): void {
  process.send?.('ready', () => undefined);
}
