import { loadPackageDefinition, type GrpcObject, type ServiceClientConstructor, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { join } from 'node:path';

let definition: ServiceDefinition | undefined;

/** The provider service of plugin protocol 5, read once. A handler may answer with what {@link encoded} made. */
export function providerService(): ServiceDefinition {
  return (definition ??= withEncoded(messages()));
}

/** An answer to a call as it goes over the wire: for one that is long and always the same. */
export const encoded = (call: string, answer: object): Buffer => messages()[call]?.responseSerialize(answer) ?? Buffer.alloc(0);

function withEncoded(service: ServiceDefinition): ServiceDefinition {
  return Object.fromEntries(
    Object.entries(service).map(([call, method]) => [
      call,
      { ...method, responseSerialize: (answer: object) => (Buffer.isBuffer(answer) ? answer : method.responseSerialize(answer)) },
    ]),
  );
}

let loadedOnce: ServiceDefinition | undefined;

function messages(): ServiceDefinition {
  if (loadedOnce === undefined) {
    const loaded = loadSync(join(__dirname, 'tfplugin5.proto'), { keepCase: true, defaults: true, longs: Number, enums: Number });
    const { Provider } = loadPackageDefinition(loaded)['tfplugin5'] as GrpcObject;
    loadedOnce = (Provider as ServiceClientConstructor).service;
  }
  return loadedOnce;
}
