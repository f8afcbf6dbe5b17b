import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { takeLock } from './lock';
import { serveControl, type ControlServer, type Served } from './serve';

/** The right to serve a simulated cloud's file, and the control socket that goes with it. */
export interface Lease {
  serve(served: Served, left: () => void): Promise<ControlServer | undefined>;
  giveUp(): void;
}

/** Without a file there is nothing to share. */
const NOTHING: Lease = { serve: async () => undefined, giveUp: () => undefined };

/** Takes the file for this process. Throws `[simulator.state.busy]`. */
export async function openLease(stateFile: string | undefined): Promise<Lease> {
  if (stateFile === undefined) return NOTHING;
  mkdirSync(dirname(stateFile), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
  const path = join(folder, 'control.sock');
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const release = takeLock(stateFile, { pid: process.pid, control: path });
    return {
      serve: (served, left) => serveControl(path, served, left),
      giveUp: () => {
        release();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}
