import { fullAddress, PROVIDERS, type ProviderName } from '../providers';
import { providerOf } from '../schema';
import type { Problems } from './nonconformity';
import { admits } from './version-constraint';
import { problem, warning } from './words';

interface Requirement {
  readonly source?: string;
  readonly version?: string;
}

/** Checks that the providers of the used types are declared as those whose schema is kept. */
export function* requirementProblems(declared: unknown, usedTypes: readonly string[]): Problems {
  const requirements = Object.assign({}, ...[declared ?? {}].flat()) as Readonly<Record<string, Requirement>>;
  for (const prefix of new Set(usedTypes.map((type) => type.split('_', 1)[0] ?? type))) {
    const name = providerOf(`${prefix}_`);
    if (name !== undefined) yield* checkRequirement(name, requirements[name]);
    else {
      const message = `no schema of a provider '${prefix}' is kept: its resources are not checked`;
      yield warning('conform.provider.unknown', prefix, message, 'use alicloud, kubernetes or random');
    }
  }
}

function* checkRequirement(name: ProviderName, requirement: Requirement | undefined): Problems {
  const { source, version } = PROVIDERS[name];
  if (requirement === undefined) {
    const message = `resources of '${name}' are used, the provider is not declared`;
    yield problem('conform.provider.undeclared', name, message, `declare ${name} with source ${source}`);
    return;
  }
  // Without a source, Terraform looks among HashiCorp's own.
  const asked = requirement.source ?? `hashicorp/${name}`;
  if (asked !== source && asked !== fullAddress(name)) {
    const message = `'${name}' comes from '${asked}', its schema from '${source}'`;
    yield problem('conform.provider.source', name, message, `write source ${source}`);
  }
  if (requirement.version !== undefined && !admits(requirement.version, version)) {
    const message = `'${name}' is asked for as '${requirement.version}', its schema is of ${version}`;
    yield problem('conform.provider.version', name, message, `admit version ${version}`);
  }
}
