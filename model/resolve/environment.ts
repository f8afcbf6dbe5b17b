import { ENVIRONMENT_DEFAULTS as DEFAULTS } from '../files/environment-defaults';
import { METASTORE_DEFAULTS } from '../../constructs/metastore/known/defaults';
import type { MetastoreModel } from '../../constructs/metastore/known/model';
import type { Named } from '../../domain/model';
import type { Business, Environment, NetworkModel, Shared, StateStore } from '../model';
import { joinName } from '../../domain/names/physical-name';
import type { EnvironmentFile } from '../files/environment';
import { inFactor } from '../../domain/units/quantity';
import { kafkaInstance } from '../../constructs/kafka/yaml/resolve-instance';
import { removedAs } from '../../domain/removal';

/** What an environment is, with the businesses that run in it. */
export function resolveEnvironment(estate: string, name: string, file: EnvironmentFile, businesses: Named<Business>): Environment {
  const scale = inFactor(file.scale);
  const { expires } = file;
  return {
    name,
    target: file.target,
    region: file.region ?? DEFAULTS.kubernetes.region,
    production: file.production,
    timeZone: file.timeZone,
    network: network(file),
    state: state(file),
    onRemoval: file.onRemoval,
    allowDataLoss: file.allowDataLoss,
    scale,
    schedules: file.schedules,
    ...(expires !== undefined && { expires }),
    logs: file.logs,
    ...(file.kms && { kms: file.kms }),
    serviceRoles: file.serviceRoles,
    limits: file.limits,
    tags: file.tags,
    shared: shared(estate, name, file, scale),
    businesses,
  };
}

function network(file: EnvironmentFile): NetworkModel {
  return file.network ?? { cidr: DEFAULTS.kubernetes.cidr, zones: [], nat: false };
}

function state({ state: written }: EnvironmentFile): StateStore {
  if (written && 'bucket' in written) return { kind: 'oss', bucket: written.bucket };
  return { kind: 'local', folder: written?.folder ?? DEFAULTS.kubernetes.stateFolder };
}

function shared(estate: string, environment: string, file: EnvironmentFile, scale: number): Shared {
  const { kafka, metastore } = file.shared;
  const removed = removedAs(file.onRemoval);
  return {
    ...(kafka && { kafka: kafkaInstance(removed(kafka), scale, () => false) }),
    ...(metastore && { metastore: resolveMetastore(metastore, estate, environment, file) }),
  };
}

type WrittenMetastore = NonNullable<EnvironmentFile['shared']['metastore']>;

function resolveMetastore(
  written: WrittenMetastore,
  estate: string,
  environment: string,
  { production, onRemoval }: EnvironmentFile,
): MetastoreModel {
  const removed = removedAs(onRemoval);
  switch (written.kind) {
    case 'external':
      return written;
    case 'dlf':
      return { ...removed(written), catalog: written.catalog ?? joinName(estate, environment) };
    case 'emr': {
      const highAvailability = written.database.highAvailability ?? production;
      const type = METASTORE_DEFAULTS.databaseClass[highAvailability ? 'highAvailability' : 'single'];
      return {
        ...removed(written),
        keyPair: written.keyPair ?? joinName(estate, environment, 'emr'),
        database: { class: written.database.class ?? type, storage: written.database.storage, highAvailability },
      };
    }
  }
}
