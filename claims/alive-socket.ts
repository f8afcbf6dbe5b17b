import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { type Server, type Socket, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Longest path a unix socket may have everywhere, less the zero behind it. */
const PATH_LIMIT = 103;

/** Sockets lie in the temporary folder, whatever they belong to: it is the one whose path is short. */
function socketPath(): string {
  const name = join(`lakewright-${userInfo().uid}`, `${process.pid}-${randomBytes(4).toString('hex')}.sock`);
  const path = [tmpdir(), '/tmp'].map((folder) => join(folder, name)).find(({ length }) => length <= PATH_LIMIT);
  if (path === undefined) throw new Error(`no path for a socket: ${name} is too long`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return path;
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

/** What the system answers when nobody listens (any more), or never could. Anything else, a crowd for example, is a sign of life. */
const DEAD = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTDIR', 'ENOTSOCK', 'EINVAL', 'ENAMETOOLONG']);

/** Whether the process behind the socket lives. */
export function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Given no path, Node would look for a port.
    if (path === '') return resolve(false);
    const socket = connect(path);
    const answer = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => answer(!DEAD.has(code)));
  });
}
