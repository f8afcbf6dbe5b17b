import { rmSync, writeFileSync } from 'node:fs';
import { EXIT } from '../../exit';
import { print } from '../report/print';
import { type Fault, openCloud } from '../simulated-cloud';
import { exportLines, howTo } from './how-to';
import { cloudFile } from './options';

/** Options of `simulate`. */
export interface SimulateOptions {
  readonly estate: string;
  readonly state?: string;
  readonly strict?: true;
  readonly latency?: number;
  readonly log?: string;
  readonly quota?: Readonly<Record<string, number>>;
  readonly fault?: readonly Fault[];
  readonly envFile?: string;
}

/** Serves the simulated cloud until a signal comes. */
export async function simulate({ estate, state, strict, latency, log, quota, fault = [], envFile }: SimulateOptions): Promise<void> {
  const stateFile = cloudFile(state, estate);
  const cloud = await openCloud({
    stateFile,
    ...(strict ? { strict } : {}),
    ...(latency === undefined ? {} : { latency }),
    ...(log === undefined ? {} : { log }),
    ...(quota === undefined ? {} : { quotas: quota }),
  });
  for (const one of fault) await cloud.arm(one);
  const signal = new Promise<void>((done) => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((name) => process.once(name, () => done())));
  if (envFile !== undefined) writeFileSync(envFile, `${exportLines(cloud.env)}\n`);
  print(howTo(stateFile, cloud.env));
  await signal;
  if (envFile !== undefined) rmSync(envFile, { force: true });
  await cloud.stop();
  process.exit(EXIT.done);
}
