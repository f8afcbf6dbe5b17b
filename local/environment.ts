import { EXIT, Exit } from '../domain/exit';
import type { Environment, Estate } from '../model/model';

/** An environment on Kubernetes. */
export type LocalEnvironment = Environment & Required<Pick<Environment, 'kubernetes'>>;

/** The local environment that is meant: the one named, or the only one there is. Exits 1 otherwise. */
export function localEnvironment({ environments }: Estate, name: string | undefined): LocalEnvironment {
  const local = Object.values(environments).filter(isLocal);
  const found = name === undefined ? local : local.filter((one) => one.name === name);
  const [only] = found;
  if (only && found.length === 1) return only;
  const names = local.map((one) => one.name).join(', ');
  throw new Exit(
    EXIT.input,
    local.length === 0
      ? '[local.environment.missing] no environment has target: kubernetes\n  fix: add environments/local.yaml with target: kubernetes'
      : `[local.environment.missing] ${name === undefined ? 'several environments are' : `'${name}' is not`} on Kubernetes\n  fix: write --env with one of: ${names}`,
  );
}

const isLocal = (environment: Environment): environment is LocalEnvironment =>
  environment.target === 'kubernetes' && environment.kubernetes !== undefined;
