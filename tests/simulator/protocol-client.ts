import { Client, credentials, type MethodDefinition } from '@grpc/grpc-js';
import { providerService } from '../../simulator/protocol/definition';

/** Speaks to a provider as Terraform does. */
export interface ProviderClient {
  call(method: string, request: object): Promise<{ readonly diagnostics?: readonly object[] }>;
  close(): void;
}

export function createInsecureClient(path: string): ProviderClient {
  const client = new Client(`unix:${path}`, credentials.createInsecure());
  return {
    call: (method, request) =>
      new Promise((resolve, reject) => {
        const { path: name, requestSerialize, responseDeserialize } = providerService()[method] as MethodDefinition<object, object>;
        client.makeUnaryRequest(name, requestSerialize, responseDeserialize, request, (error, response) =>
          error === null ? resolve(response ?? {}) : reject(error),
        );
      }),
    close: () => client.close(),
  };
}
