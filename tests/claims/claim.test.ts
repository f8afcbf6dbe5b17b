import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AliveSocket, aliveSocket, isAlive } from '../../claims/alive-socket';
import { type Holder, claim, holderOf } from '../../claims/claim';

/** A process that claims folders when it is told to, and says who has each. */
async function claimant(...folders: string[]): Promise<{ readonly process: ChildProcess; readonly claims: () => Promise<number[]> }> {
  const child = spawn(process.execPath, ['-r', 'tsx/cjs', join(__dirname, 'claim-program.ts'), ...folders], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = async (): Promise<string> => String((await once(child.stdout, 'data'))[0]);
  await said();
  return {
    process: child,
    claims: async () => {
      child.stdin.write('go\n');
      return JSON.parse(await said()) as number[];
    },
  };
}

/** Those of a test that failed are killed after it. */
const children: ChildProcess[] = [];

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** What a power cut, an older lakewright or a person may have left where claims lie. */
const LEFT: readonly (readonly [what: string, leave: (folder: string) => void])[] = [
  ...['', '{"pid":', '{}', 'null', '7', '{"pid":1,"since":"","socket":""}', '{"pid":1,"socket":7}'].map(
    (text) =>
      [
        `a holder that reads ${JSON.stringify(text)}`,
        (folder: string): void => {
          mkdirSync(join(folder, '1'));
          writeFileSync(join(folder, '1', 'holder.json'), text);
        },
      ] as const,
  ),
  ['a number with nothing in it', (folder) => mkdirSync(join(folder, '1'))],
  ['a number that is a file', (folder) => writeFileSync(join(folder, '1'), '{"pid":')],
  ['a draft', (folder) => mkdirSync(join(folder, 'draft-a'))],
  ['a number without a successor', (folder) => mkdirSync(join(folder, '99999999999999999999'))],
];

describe('a claim', () => {
  let folder: string;
  const sockets: AliveSocket[] = [];
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claims-'))));
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
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

  it('is had by exactly one of several processes that find a dead holder at once', async () => {
    const places = Array.from({ length: 50 }, (_, round) => join(folder, String(round)));
    for (const place of places) await claim(place, { pid: 1, since: '', socket: join(folder, 'gone.sock') });
    const all = await Promise.all(Array.from({ length: 3 }, () => claimant(...places)));
    const [first, ...others] = await Promise.all(all.map(({ claims }) => claims()));
    // What each is told about the holder of every place must agree: two who both think it is theirs would not.
    for (const other of others) expect(other).toEqual(first);
    expect(first).toHaveLength(places.length);
    expect(all.map(({ process }) => process.pid)).toEqual(expect.arrayContaining(first ?? []));
    await Promise.all(all.map(({ process }) => killed(process)));
  });

  it.each(LEFT)('is free for one, and only one, beside %s', async (_, leave) => {
    leave(folder);
    const [first, second] = [await living(1), await living(2)];
    expect(await holderOf(folder)).toBeUndefined();
    expect(await claim(folder, first)).toBeUndefined();
    expect(await claim(folder, second)).toEqual(first);
  });

  it('leaves nothing but itself', async () => {
    for (let turn = 1; turn <= 3; turn += 1) await claim(folder, await living(turn));
    await Promise.all(sockets.splice(0).map((socket) => socket.close()));
    expect(await claim(folder, await living())).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['2']);
  });

  it('needs no links, which not every file system has', async () => {
    const refuse = (): never => {
      throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
    };
    const spies = [jest.spyOn(fs, 'linkSync').mockImplementation(refuse), jest.spyOn(fs, 'symlinkSync').mockImplementation(refuse)];
    const first = await living(1);
    expect(await claim(folder, first)).toBeUndefined();
    expect(await claim(folder, await living(2))).toEqual(first);
    spies.forEach((spy) => spy.mockRestore());
  });

  it('that cannot be written is refused by the system, at once', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(claim(join(file, 'claims'), await living())).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('is given up on where a number never stays', async () => {
    const rename = jest.spyOn(fs, 'renameSync').mockImplementation((from) => rmSync(from, { recursive: true }));
    await expect(claim(folder, await living())).rejects.toMatchObject({ code: 'EIO', path: folder });
    rename.mockRestore();
  });

  it('of a killed process is free at once', async () => {
    const { process: child, claims } = await claimant(folder);
    expect(await claims()).toEqual([child.pid]);
    expect((await holderOf(folder))?.pid).toBe(child.pid);
    await killed(child);
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

  it.each([
    ['a file that is no socket', __filename],
    ['a path below a file', join(__filename, 'a.sock')],
    ['no path', ''],
  ])('is none in %s', async (_, path) => expect(await isAlive(path)).toBe(false));

  it('has a short path, however long that of the temporary folder is', async () => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = join(tmpdir(), 'x'.repeat(100));
    const socket = await aliveSocket();
    process.env['TMPDIR'] = before;
    expect(socket.path.length).toBeLessThanOrEqual(103);
    expect(await isAlive(socket.path)).toBe(true);
    await socket.close();
  });
});
