import { loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { join } from 'node:path';

let definition: ServiceDefinition | undefined;

/** The provider service of plugin protocol 5, read once. */
export function providerService(): ServiceDefinition {
  if (definition === undefined) {
    const loaded = loadSync(join(__dirname, 'tfplugin5.proto'), { keepCase: true, defaults: true, longs: Number, enums: Number });
    const root = loadPackageDefinition(loaded) as unknown as { tfplugin5: { Provider: { service: ServiceDefinition } } };
    definition = root.tfplugin5.Provider.service;
  }
  return definition;
}
