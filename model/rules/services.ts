import type { Around, Bound, Path } from '../../domain/rule';
import type { FoundProblem } from '../fixes/found';
import { grantsOf } from '../grants';
import type { Environment, Estate } from '../model';
import type { Origins } from '../places/origins';
import { sectionsOf } from '../sections';
import { toldOf } from './told-of';

/** What breaks the rules that services bring along, in every section that is there. */
export function serviceProblems(estate: Estate, origins: Origins, today: string): FoundProblem[] {
  return Object.values(estate.environments).flatMap((environment) => [
    ...sharedProblems(estate, environment, origins, today),
    ...businessProblems(estate, environment, origins, today),
  ]);
}

function sharedProblems(estate: Estate, environment: Environment, origins: Origins, today: string): FoundProblem[] {
  const root = ['environments', environment.name];
  return sectionsOf(environment.shared, 'shared').flatMap(({ service, side, model }) => {
    const around = { ...aroundOf(estate, environment, today), owner: 'shared', shared: model, workloads: {} };
    // A side without a schema is written nowhere, so its problems point at the environment.
    const path = side.schema ? [...root, 'shared', service.key] : root;
    return problemsOf(side.rules, model, around, path, environment, origins);
  });
}

function businessProblems(estate: Estate, environment: Environment, origins: Origins, today: string): FoundProblem[] {
  const shared = new Map(sectionsOf(environment.shared, 'shared').map(({ service, model }) => [service.key, model]));
  const common = aroundOf(estate, environment, today);
  return Object.values(environment.businesses).flatMap((business) => {
    const ofBusiness = { ...common, owner: business.name, workloads: grantsOf(business.access) };
    return sectionsOf(business, 'business').flatMap(({ service, side, model }) => {
      const path = ['environments', environment.name, 'businesses', business.name, service.key];
      return problemsOf(side.rules, model, { ...ofBusiness, shared: shared.get(service.key) }, path, environment, origins);
    });
  });
}

const aroundOf = ({ name }: Estate, environment: Environment, today: string): Pick<Around, 'estate' | 'environment' | 'today'> => ({
  estate: name,
  today,
  environment: { ...environment, zones: environment.network.zones },
});

const problemsOf = <M>(
  rules: readonly Bound<M>[],
  model: M,
  around: Around,
  path: Path,
  environment: Environment,
  origins: Origins,
): FoundProblem[] =>
  rules
    .filter(({ onKubernetes }) => environment.target !== 'kubernetes' || onKubernetes)
    .flatMap((rule) => rule.find(model, around))
    .map(({ key = false, ...found }) => toldOf({ path, environment }, origins, { ...found, key }));
