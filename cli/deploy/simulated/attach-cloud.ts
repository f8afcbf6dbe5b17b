import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Exit } from '../../exit';
import { holderOf } from '../claims/claim';
import { type Connection, connectTo } from './connection';
import type { RehearsalFolder } from './rehearsal-folder';
import { claimFolder } from './serve-cloud';

const PROGRAM = join(__dirname, '..', '..', '..', 'bin', 'lakewright.js');
/** Two deploys may start at once, and one that ends may take the cloud with it: then the other starts it again. */
const ATTEMPTS = 5;

/** A line to the cloud of this rehearsal: the one that runs, else one that is started and ends when nobody uses it any more. */
export async function attachCloud(folder: RehearsalFolder): Promise<Connection> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const holder = await holderOf(claimFolder(folder.cloud));
    const connection = holder && (await connectTo(holder.socket));
    if (connection) return connection;
    await start(folder);
  }
  throw new Exit(EXIT.tool, `[deploy.simulator.failed] the simulated cloud does not start\n  fix: ${join(folder.root, 'simulator.log')} says why`);
}

/** Starts the simulated cloud as a process of its own, so that it outlives a killed deploy until its Terraform is done. */
async function start(folder: RehearsalFolder): Promise<void> {
  const logFile = join(folder.root, 'simulator.log');
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [PROGRAM, 'simulate', '--state', folder.cloud, '--while-used'], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = await new Promise<number | null | 'ready'>((resolve, reject) => {
    child.once('message', () => resolve('ready'));
    child.once('exit', resolve);
    child.once('error', reject);
  });
  if (ended !== 'ready') {
    throw new Exit(EXIT.tool, `[deploy.simulator.failed] the simulated cloud does not start\n${readFileSync(logFile, 'utf8').trim()}`);
  }
  child.disconnect();
  child.unref();
}
