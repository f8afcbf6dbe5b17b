import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { Socket } from 'node:net';
import type { Provider, Session } from '../provider';
import { providerService } from './definition';
import { handlers, type Listen } from './handlers';

/**
 * Answers the calls that come over a connection. Every connection gets a gRPC server of its own, because gRPC does not tell a handler which
 * connection a call came in by, and two stacks may configure different regions.
 */
export function serve(socket: Socket, provider: Provider, session: Session, listen: Listen): void {
  const grpc = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
  grpc.addService(providerService(), handlers(provider, session, listen));
  socket.on('close', () => grpc.forceShutdown());
  grpc.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
}
