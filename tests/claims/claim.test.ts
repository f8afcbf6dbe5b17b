import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AliveSocket, aliveSocket, isAlive } from '../../claims/alive-socket';
import { type Holder, claim, holderOf } from '../../claims/claim';

const PROGRAM = join(__dirname, 'claim-program.ts');

describe('a claim', () => {
  let folder: string;
  const sockets: AliveSocket[] = [];
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claims-'))));
  afterEach(async () => {
    await Promise.all(sockets.splice(0).map((socket) => socket.close()));
    rmSync(folder, { recursive: true, force: true });
  });
  const living = async (pid = process.pid): Promise<Holder> => {
    const socket = await aliveSocket();
    sockets.push(socket);
    return { pid, since: '2026-11-21T09:00:00Z', socket: socket.path };
  };

  it('is had by the first, and told to the second', async () => {
    const [first, second] = [await living(1), await living(2)];
    expect(await claim(folder, first)).toBeUndefined();
    expect(await claim(folder, second)).toEqual(first);
    expect(await holderOf(folder)).toEqual(first);
  });

  it('goes over when its holder is gone', async () => {
    expect(await claim(folder, { ...(await living(1)), socket: join(folder, 'gone.sock') })).toBeUndefined();
    expect(await holderOf(folder)).toBeUndefined();
    const next = await living(2);
    expect(await claim(folder, next)).toBeUndefined();
    expect(await holderOf(folder)).toEqual(next);
  });

  it('is had by exactly one of many that find a dead holder at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const place = join(folder, String(round));
      await claim(place, { pid: 1, since: '', socket: join(folder, 'gone.sock') });
      const all = await Promise.all(Array.from({ length: 8 }, async (_, index) => claim(place, await living(index + 2))));
      expect(all.filter((holder) => holder === undefined)).toHaveLength(1);
      expect(new Set(all.flatMap((holder) => (holder ? [holder.pid] : []))).size).toBe(1);
      await Promise.all(sockets.splice(0).map((socket) => socket.close()));
    }
  });

  it('survives a half-written file', async () => {
    writeFileSync(join(folder, '1'), '{"pid":');
    expect(await claim(folder, await living())).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['2']);
  });

  it('of a killed process is free at once', async () => {
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const holder = await holderOf(folder);
    expect(holder?.pid).toBe(child.pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await holderOf(folder)).toBeUndefined();
    expect(await claim(folder, await living())).toBeUndefined();
  });
});

describe('the sign of life', () => {
  it('ends with its socket', async () => {
    const socket = await aliveSocket();
    expect(await isAlive(socket.path)).toBe(true);
    await socket.close();
    expect(await isAlive(socket.path)).toBe(false);
  });

  it('is none in a file that is no socket', async () => {
    expect(await isAlive(__filename)).toBe(false);
  });
});
