import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { Provider, Session } from '../provider';
import type { Listen } from './handlers';

/** Terraform opens one connection per provider configuration: what belongs to it lives and ends with it. */
export interface Connection {
  readonly session: Session;
  readonly listen: Listen;
  closed(): unknown;
}

export interface Listener {
  readonly path: string;
  /** Cuts all connections and removes the socket. */
  stop(): Promise<void>;
}

/** gRPC is a third of the start: whoever starts a simulator need not wait for it, Terraform takes longer to come. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when somebody comes
const grpc = () => require('./serve') as typeof import('./serve');
const SOON = 10;

/** Serves the provider protocol on a unix socket. */
export async function listen(path: string, provider: Provider, connect: () => Connection): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = connect();
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      connection.closed();
    });
    grpc().serve(socket, provider, connection.session, connection.listen);
  });
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  setTimeout(grpc, SOON).unref();
  return {
    path,
    stop: async () => {
      const done = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await done;
    },
  };
}
