import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../tools/build';
import { type Api, apiAt } from './api';
import { writeFiles } from './files';
import { argumentsOf, flagsOf, type Place } from './flags';
import { addNode, runKubelet } from './kubelet';
import { freePorts } from './ports';

/** A real Kubernetes API with one node that only says that it runs what it is given. */
export interface Cluster {
  readonly kubeconfig: string;
  readonly api: Api;
  stop(): Promise<void>;
}

const PATIENCE = 120_000;

/** Starts etcd, the API server, its controllers and scheduler, and waits until they work. Throws with the end of a log where they do not. */
export async function startCluster(): Promise<Cluster> {
  const [api = 0, etcd = 0, peers = 0, manager = 0, scheduler = 0] = await freePorts(5);
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  const place: Place = { folder, ports: { api, etcd, peers, manager, scheduler }, token: randomBytes(16).toString('hex') };
  writeFiles(place);
  const flags = flagsOf(place);
  const running = new Map<string, ChildProcess>();
  const start = (name: string): void => void running.set(name, run(name, argumentsOf(flags[name] ?? {}), folder));
  let stopped = false;
  const stop = async (): Promise<void> => {
    stopped = true;
    await kubelet?.catch(() => undefined);
    for (const name of [...running.keys()].reverse()) await ended(running.get(name));
    rmSync(folder, { recursive: true, force: true });
  };
  let kubelet: Promise<void> | undefined;
  try {
    start('etcd');
    start('kube-apiserver');
    // Its certificate is made by itself while it starts.
    const call = apiAt(api, place.token, new Agent({ rejectUnauthorized: false, keepAlive: true }));
    await ready('kube-apiserver', folder, async () => (await call('GET', '/readyz')).status === 200);
    start('kube-controller-manager');
    start('kube-scheduler');
    const account = '/api/v1/namespaces/default/serviceaccounts/default';
    await ready('kube-controller-manager', folder, async () => (await call('GET', account)).status === 200);
    await addNode(call);
    kubelet = runKubelet(call, () => stopped);
    return { kubeconfig: join(folder, 'kubeconfig'), api: call, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function run(name: string, args: readonly string[], folder: string): ChildProcess {
  const log = openSync(join(folder, `${name}.log`), 'a');
  return spawn(programPath(name), args, { stdio: ['ignore', log, log] });
}

async function ready(name: string, folder: string, works: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await works().catch(() => false))) {
    if (Date.now() > deadline)
      throw new Error(`${name} does not answer:\n${readFileSync(join(folder, `${name}.log`), 'utf8').slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const ended = (child: ChildProcess | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (!child || child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
