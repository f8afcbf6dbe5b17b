import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForLeftover } from '../../../deploy/engine/leftover';
import { identityOf, isRunning } from '../../../deploy/engine/process-identity';
import { leftRecord, runFolder, writeRecord } from '../../../deploy/engine/run-record';
import type { Interrupt } from '../../../deploy/interrupt';

const NEVER = { stopped: false } as Interrupt;

describe('a record of a Terraform that a killed run left', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'left-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const wait = async (): Promise<readonly string[]> => {
    const said: string[] = [];
    await waitForLeftover(dir, NEVER, (text) => said.push(text));
    return said;
  };

  it("whose number is another's now is over: nobody waits, and nothing happens to the other", async () => {
    const stranger = { ...(identityOf(process.pid) ?? { pid: 0 }), started: '1' };
    writeRecord(dir, { command: 'apply', process: stranger });
    writeFileSync(join(runFolder(dir), 'plan.tfplan'), 'a password');
    expect(isRunning(stranger)).toBe(false);
    expect(await wait()).toEqual([]);
    expect([leftRecord(dir), existsSync(join(runFolder(dir), 'plan.tfplan'))]).toEqual([undefined, false]);
  });

  it('that still works is waited for', async () => {
    const child = spawn('sleep', ['0.5']);
    const identity = identityOf(child.pid ?? 0);
    if (!identity) throw new Error('the child has no identity');
    writeRecord(dir, { command: 'apply', process: identity });
    const said = wait();
    await once(child, 'exit');
    expect(await said).toEqual([`an earlier run was killed, its terraform apply (process ${identity.pid}) still works: waiting for it`]);
    expect(leftRecord(dir)).toBeUndefined();
  });

  it('whose process nobody wrote down may work all the same: the next call waits for its lock', async () => {
    writeRecord(dir, { command: 'apply' });
    expect(await waitForLeftover(dir, NEVER, () => undefined)).toEqual([expect.stringMatching(/^-lock-timeout=\d+s$/)]);
    expect(await waitForLeftover(dir, NEVER, () => undefined)).toEqual([]);
  });
});
