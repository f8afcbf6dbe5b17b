import { SERVICES } from '../../constructs/registry';
import type { Place } from '../../domain/names/place';
import { type NameRule, NAMES } from '../../domain/names/rules';
import * as scheme from '../../domain/names/scheme';
import type { MadeName, Naming } from '../../domain/service';
import { grantsOf } from '../grants';
import type { Business, Environment } from '../model';
import { sectionsOf } from '../sections';
import { placeOf } from './place-of';

/** One name that an environment makes in the cloud. */
export interface PhysicalName {
  readonly rule: NameRule;
  readonly name: string;
  /** Path in the model of what it is the name of. */
  readonly path: readonly string[];
  /** What the name is unique in, where its service asks for that below something: a Kafka instance, a workspace. */
  readonly parent?: string;
}

/** Every name that an environment makes, as its stacks make them. */
export function physicalNames(estate: string, environment: Environment): PhysicalName[] {
  // A cluster is nobody else's: its names are made to fit, and are in no cloud.
  if (environment.target === 'kubernetes') return [];
  const place = placeOf(estate, environment);
  const path = ['environments', environment.name];
  return [
    ...foundationNames(place, environment, path),
    ...sharedNames(place, environment, path),
    ...Object.values(environment.businesses).flatMap((business) =>
      businessNames({ ...place, business: business.name }, business, environment, [...path, 'businesses', business.name]),
    ),
  ];
}

const foundationNames = (place: Place, { state, network, logs, encryption }: Environment, path: readonly string[]): PhysicalName[] => [
  ...(network.existing ? [] : [{ rule: NAMES.vpc, name: scheme.vpc(place), path: [...path, 'network'] }]),
  ...(logs.existing === undefined ? [{ rule: NAMES.logProject, name: scheme.logProject(place), path: [...path, 'logs'] }] : []),
  ...(encryption ? [] : [{ rule: NAMES.kmsAlias, name: scheme.keyAlias(place), path }]),
  ...(state.kind === 'oss' && !state.existing
    ? [
        { rule: NAMES.ossBucket, name: state.bucket, path: [...path, 'state', 'bucket'] },
        { rule: NAMES.otsInstance, name: scheme.lockInstance(place), path: [...path, 'state'] },
      ]
    : []),
];

/** Names of what businesses share. A side without a schema is written nowhere, so its names point at the environment. */
function sharedNames(place: Place, { schedules, shared }: Environment, path: readonly string[]): PhysicalName[] {
  const at: Naming = { place, schedules, workloads: {} };
  return sectionsOf(shared, 'shared').flatMap(({ service, side, model }) =>
    side.names(model, at).map((made) => physical(made, side.schema ? [...path, 'shared', service.key] : path, path)),
  );
}

function businessNames(place: Place, business: Business, { schedules, shared }: Environment, path: readonly string[]): PhysicalName[] {
  const workloads = grantsOf(business.access);
  const ofAll = new Map(sectionsOf(shared, 'shared').map(({ service, model }) => [service.key, model]));
  const at = (key: string): Naming => ({ place, schedules, workloads, shared: ofAll.get(key) });
  const ofServices = sectionsOf(business, 'business').flatMap(({ service, side, model }) =>
    side.names(model, at(service.key)).map((made) => physical(made, [...path, service.key], path)),
  );
  const ofWorkloads = Object.keys(business.access).flatMap((key) => [
    { rule: NAMES.ramRole, name: scheme.workloadRole(place, key), path: [...path, 'access', key] },
    { rule: NAMES.ramPolicy, name: scheme.workloadRole(place, key), path: [...path, 'access', key] },
  ]);
  return [...ofServices, ...ofWorkloads];
}

const physical = ({ workload, path, ...made }: MadeName, section: readonly string[], owner: readonly string[]): PhysicalName => ({
  ...made,
  path: workload === undefined ? [...section, ...path] : [...owner, 'access', workload],
});

const accountText = ({ account }: Environment): string => (account ? `account ${account.id}` : 'the account');

/** The place in which two names of a kind may not be the same, for example `cn-hangzhou`. */
export function scopeOf({ rule, parent }: PhysicalName, environment: Environment): string {
  switch (rule.scope) {
    case 'cloud':
      return 'all of Alibaba Cloud';
    case 'account':
      return accountText(environment);
    case 'region':
      return environment.account ? `${environment.region} of ${accountText(environment)}` : environment.region;
    case 'parent':
      return parent ?? environment.name;
  }
}

/** Every kind of name, by what it is called in the code of its problem. */
export const NAME_RULES: Readonly<Record<string, NameRule>> = Object.assign({}, NAMES, ...SERVICES.map(({ names }) => names));
