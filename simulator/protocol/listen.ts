import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { providerService } from './definition';

/** Terraform opens one connection per provider configuration: what belongs to it lives and ends with it. */
export interface Connection {
  readonly handlers: UntypedServiceImplementation;
  closed(): unknown;
}

export interface Listener {
  readonly path: string;
  /** Cuts all connections and removes the socket. */
  stop(): Promise<void>;
}

/**
 * Serves the provider protocol on a unix socket. Every connection gets a gRPC server of its own, because gRPC does
 * not tell a handler which connection a call came in by, and two stacks may configure different regions.
 */
export async function listen(path: string, connect: () => Connection): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = connect();
    const grpc = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
    grpc.addService(providerService(), connection.handlers);
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      grpc.forceShutdown();
      connection.closed();
    });
    grpc.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
  });
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    path,
    stop: async () => {
      const done = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await done;
    },
  };
}
