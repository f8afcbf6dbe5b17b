import { rmSync } from 'node:fs';
import { EXIT } from '../domain/exit';
import { writeNamedFile } from '../stacks/output-folder';
import { print } from '../terminal/print';
import { type Fault, openCloud } from '../deploy/simulated-cloud';
import { exportLines, howTo } from './how-to';
import { cloudFile } from './options';
import { readSeed } from './seed';
import { listTypes } from './types';

/** Options of `simulate`. */
export interface SimulateOptions {
  readonly estate: string;
  readonly state?: string;
  readonly strict?: true;
  readonly latency?: number;
  readonly log?: string;
  readonly quota?: Readonly<Record<string, number>>;
  readonly fault?: readonly Fault[];
  readonly writeEnv?: string;
  readonly types?: true;
  readonly seed?: string;
}

/** Serves the simulated cloud until a signal comes. */
export async function simulate(options: SimulateOptions): Promise<void> {
  if (options.types) return listTypes();
  const { estate, state, strict, latency, log, quota, fault = [], writeEnv, seed } = options;
  const account = seed === undefined ? undefined : readSeed(seed);
  const stateFile = cloudFile(state, estate);
  const cloud = await openCloud({
    stateFile,
    ...(strict ? { strict } : {}),
    ...(latency === undefined ? {} : { latency }),
    ...(log === undefined ? {} : { log }),
    quotas: { ...account?.quotas, ...quota },
    existing: account?.existing ?? [],
  });
  for (const one of fault) await cloud.arm(one);
  const signal = new Promise<void>((done) =>
    (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((name) => process.once(name, () => done())),
  );
  if (writeEnv !== undefined) writeNamedFile(writeEnv, `${exportLines(cloud.env)}\n`);
  print(howTo(stateFile, cloud.env, state));
  await signal;
  if (writeEnv !== undefined) rmSync(writeEnv, { force: true });
  await cloud.stop();
  process.exit(EXIT.done);
}
