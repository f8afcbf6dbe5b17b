import type { Environment, Estate } from '../../model/model';
import { type Section, sectionsOf } from '../../model/sections';
import type { Part, Picture, PictureStack } from '../../preview/graph';
import { environmentsOf, selectStacks } from '../../stacks/select-stacks';
import type { StackRef } from '../../stacks/stack-list';
import { workloadsOf } from './grants';
import { partOf } from './parts';

/** The estate as it is drawn: one environment, or all. */
export function pictureOf(estate: Estate, env?: string): Picture {
  const environments = environmentsOf(estate, env);
  return {
    title: `The estate ${estate.name}${env === undefined ? '' : `, environment ${env}`}`,
    environments: environments.map((environment) => ({
      name: environment.name,
      about: [environment.region, ...(environment.production ? ['production'] : [])].join(', '),
      stacks: selectStacks(estate, { env: environment.name }).map((ref) => stackOf(ref, environment)),
    })),
  };
}

function stackOf({ name, kind, business: key, needs }: StackRef, environment: Environment): PictureStack {
  const business = key === undefined ? undefined : environment.businesses[key];
  return {
    name,
    kind,
    ...(key === undefined ? {} : { business: key }),
    reads: needs,
    parts: business ? sectionsOf(business, 'business').filter(hasAnything).map(partOf) : partsOf(kind, environment),
    workloads: business ? workloadsOf(business, environment) : [],
  };
}

/** A section that nobody wrote may be there all the same, empty. */
const hasAnything = ({ model }: Section): boolean => Object.keys(model).length > 0;

/** What has no twin is not made on a local cluster. */
const isMade =
  ({ kubernetes }: Environment) =>
  ({ service }: Section): boolean =>
    kubernetes === undefined || service.local !== undefined;

function partsOf(kind: StackRef['kind'], environment: Environment): Part[] {
  const { network, state, shared } = environment;
  if (kind === 'shared') return sectionsOf(shared, 'shared').filter(isMade(environment)).map(partOf);
  if (kind === 'bootstrap') return [{ key: 'state', title: 'States', items: state.kind === 'oss' ? [`bucket ${state.bucket}`] : [] }];
  return [{ key: 'network', title: 'Network', items: [network.cidr, ...network.zones.map((zone) => `zone ${zone}`)] }];
}
