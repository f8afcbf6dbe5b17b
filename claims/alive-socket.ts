import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { type Server, type Socket, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Unix socket paths may have about 100 characters, so they lie in the temporary folder, whatever they belong to. */
function socketPath(): string {
  const folder = join(tmpdir(), `lakewright-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${process.pid}-${randomBytes(4).toString('hex')}.sock`);
}

export interface AliveSocket {
  readonly path: string;
  /** Waits for the socket to be closed; what is connected is cut. */
  readonly close: () => Promise<void>;
}

/**
 * A socket that proves that this process lives: the system refuses connections to it the moment the process is gone, however it went.
 * Does not keep the process running by itself.
 */
export async function aliveSocket(onConnection: (socket: Socket) => void = (socket) => socket.destroy()): Promise<AliveSocket> {
  const path = socketPath();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    onConnection(socket);
  });
  await listening(server, path);
  server.unref();
  return {
    path,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
      rmSync(path, { force: true });
    },
  };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}

/** What the system answers when nobody listens (any more). Anything else, a crowd for example, is a sign of life. */
const DEAD = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK']);

/** Whether the process behind the socket lives. */
export function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const answer = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => answer(!DEAD.has(code)));
  });
}
