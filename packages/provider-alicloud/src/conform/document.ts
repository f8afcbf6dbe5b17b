import { fullAddress, PROVIDERS, type ProviderName } from '../providers';
import { providerOf, providerSchema } from '../schema';
import { checkBody } from './block';
import { Findings, type Nonconformity } from './nonconformity';
import { conform } from './resource';
import { blockShape } from './shape';
import { admits } from './version-constraint';

/** A departure with the address of what departs: `alicloud_vpc.Vpc`, `data.alicloud_zones.Zones`, `provider.alicloud`. */
export interface AddressedNonconformity extends Nonconformity {
  readonly address: string;
}

type Bodies = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Document {
  readonly resource?: Bodies;
  readonly data?: Bodies;
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly terraform?: { readonly required_providers?: unknown };
}

/** Types that belong to Terraform itself and need no provider. */
const BUILT_IN = /^terraform_/;

/** Everything in which a whole `cdk.tf.json` departs from what its providers accept. */
export function conformDocument(document: object): AddressedNonconformity[] {
  const { resource = {}, data = {}, provider = {}, terraform = {} } = document as Document;
  const problems = [...bodies(resource, 'resource'), ...bodies(data, 'data')];
  for (const [name, configurations] of Object.entries(provider)) problems.push(...providerConfiguration(name, configurations));
  const used = [...Object.keys(resource), ...Object.keys(data)].filter((type) => !BUILT_IN.test(type));
  return [...problems, ...requiredProviders(terraform.required_providers, used)];
}

function bodies(all: Bodies, kind: 'resource' | 'data'): AddressedNonconformity[] {
  const problems: AddressedNonconformity[] = [];
  for (const [type, named] of Object.entries(all)) {
    if (providerOf(type) === undefined) continue;
    for (const [name, body] of Object.entries(named)) {
      const address = `${kind === 'data' ? 'data.' : ''}${type}.${name}`;
      for (const one of [body].flat()) {
        for (const problem of conform(type, one as object, { kind })) problems.push({ address, ...problem });
      }
    }
  }
  return problems;
}

const PROVIDER_META = new Set(['alias', 'version']);

function providerConfiguration(name: string, configurations: unknown): AddressedNonconformity[] {
  if (!Object.hasOwn(PROVIDERS, name)) return [];
  const shape = blockShape(providerSchema(name as ProviderName).block, new Map(), []);
  const findings = new Findings();
  for (const one of [configurations].flat()) {
    const own = Object.entries(one as object).filter(([key]) => !PROVIDER_META.has(key));
    checkBody(Object.fromEntries(own), shape, `provider ${name}`, findings);
  }
  return findings.all.map((problem) => ({ address: `provider.${name}`, ...problem }));
}

interface Requirement {
  readonly source?: string;
  readonly version?: string;
}

function requiredProviders(declared: unknown, usedTypes: readonly string[]): AddressedNonconformity[] {
  const entries = Object.assign({}, ...[declared ?? {}].flat()) as Record<string, Requirement>;
  const findings = new Findings();
  for (const prefix of new Set(usedTypes.map((type) => type.split('_', 1)[0] as string))) {
    const name = providerOf(`${prefix}_`);
    if (name !== undefined) checkRequirement(name, entries[name], findings);
    else {
      const message = `no schema of a provider '${prefix}' is kept: its resources are not checked`;
      findings.warning('conform.provider.unknown', prefix, message, 'use alicloud, kubernetes or random');
    }
  }
  return findings.all.map((problem) => ({ address: 'terraform.required_providers', ...problem }));
}

function checkRequirement(name: ProviderName, requirement: Requirement | undefined, findings: Findings): void {
  const { source, version } = PROVIDERS[name];
  if (requirement === undefined) {
    findings.error('conform.provider.undeclared', name, `resources of '${name}' are used, the provider is not declared`, `declare ${name} with source ${source}`);
    return;
  }
  const asked = requirement.source ?? `hashicorp/${name}`;
  if (asked !== source && asked !== fullAddress(name)) {
    findings.error('conform.provider.source', name, `'${name}' comes from '${asked}', its schema from '${source}'`, `write source ${source}`);
  }
  if (requirement.version !== undefined && !admits(requirement.version, version)) {
    findings.error('conform.provider.version', name, `'${name}' is asked for as '${requirement.version}', its schema is of ${version}`, `admit version ${version}`);
  }
}
