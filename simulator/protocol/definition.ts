import { loadPackageDefinition, type GrpcObject, type ServiceClientConstructor, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { join } from 'node:path';

let definition: ServiceDefinition | undefined;

/** The provider service of plugin protocol 5, read once. */
export function providerService(): ServiceDefinition {
  if (definition === undefined) {
    const loaded = loadSync(join(__dirname, 'tfplugin5.proto'), { keepCase: true, defaults: true, longs: Number, enums: Number });
    const { Provider } = loadPackageDefinition(loaded)['tfplugin5'] as GrpcObject;
    definition = (Provider as ServiceClientConstructor).service;
  }
  return definition;
}
