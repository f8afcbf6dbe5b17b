import { COMPONENT_NAMES } from '../../constructs/core/kubernetes/components';
import { SERVICES, type SharedModels } from '../../constructs/registry';
import type { Named } from '../../domain/model';
import type { NameTemplates } from '../../domain/names/template';
import type { BusinessModelOf, Resolving, Service } from '../../domain/service';
import type { EnvironmentFile } from '../files/environment';
import { ENVIRONMENT_DEFAULTS as DEFAULTS } from '../files/environment-defaults';
import type { Business, Environment, KubernetesModel, NetworkModel, StateStore } from '../model';
import { sectionsOf } from '../sections';
import type { BusinessAround } from './business';

/** What of an environment decides how things in it are resolved. */
export const aroundOf = (estate: string, environment: string, file: EnvironmentFile): BusinessAround => ({
  estate,
  environment,
  production: file.production,
  scale: file.scale,
  schedules: file.schedules,
  onRemoval: file.onRemoval,
});

/** How an estate calls what it makes. */
interface Naming {
  readonly estate: string;
  readonly names?: NameTemplates;
}

/** What an environment is, with the businesses that run in it. */
export function resolveEnvironment(
  { estate, names }: Naming,
  name: string,
  file: EnvironmentFile,
  businesses: Named<Business>,
): Environment {
  const around = aroundOf(estate, name, file);
  const { expires } = file;
  return {
    name,
    target: file.target,
    region: file.region ?? DEFAULTS.kubernetes.region,
    ...(file.account && { account: file.account }),
    ...(file.target === 'kubernetes' && { kubernetes: kubernetesOf(estate, name, file) }),
    // A cluster is nobody else's: names in it are made to fit.
    ...(names && file.target === 'alicloud' && { names }),
    production: file.production,
    timeZone: file.timeZone,
    network: network(file),
    state: state(file),
    onRemoval: file.onRemoval,
    allowDataLoss: file.allowDataLoss,
    scale: around.scale,
    schedules: file.schedules,
    ...(expires !== undefined && { expires }),
    logs: file.logs,
    ...(file.encryption && { encryption: file.encryption }),
    ...(file.kms && { kms: file.kms }),
    serviceRoles: file.serviceRoles,
    limits: file.limits,
    tags: file.tags,
    shared: shared(around, file, Object.values(businesses)),
    businesses,
  };
}

function kubernetesOf(estate: string, name: string, { kubernetes }: EnvironmentFile): KubernetesModel {
  return {
    context: kubernetes?.context ?? `kind-${estate}`,
    prefix: kubernetes?.prefix ?? `${estate}-${name}`,
    profile: kubernetes?.profile ?? 'core',
    components: COMPONENT_NAMES.filter((one) => kubernetes?.components?.[one] !== undefined),
  };
}

function network(file: EnvironmentFile): NetworkModel {
  return file.network ?? { cidr: DEFAULTS.kubernetes.cidr, zones: [], nat: false };
}

function state({ state: written }: EnvironmentFile): StateStore {
  if (written && 'bucket' in written) return { kind: 'oss', ...written };
  return { kind: 'local', folder: written?.folder ?? DEFAULTS.kubernetes.stateFolder };
}

function shared(around: BusinessAround, file: EnvironmentFile, businesses: readonly Business[]): SharedModels {
  const written: Readonly<Record<string, unknown>> = file.shared;
  const everywhere = <S extends Service>({ key }: S): BusinessModelOf<S>[] =>
    businesses.flatMap((business) =>
      sectionsOf(business, 'business').flatMap(({ service, model }) => (service.key === key ? [model as BusinessModelOf<S>] : [])),
    );
  const at: Resolving = { ...around, fixed: () => false, workloads: {}, everywhere };
  const sections = SERVICES.flatMap(({ key, shared: side }) => {
    const model = side?.resolve(written[key] as object | undefined, at);
    return model === undefined ? [] : [[key, model]];
  });
  return Object.fromEntries(sections) as SharedModels;
}
