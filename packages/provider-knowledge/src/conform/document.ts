import { PROVIDERS, type ProviderName } from '../providers';
import { providerOf, providerSchema } from '../schema';
import { checkBody } from './block';
import type { Nonconformity } from './nonconformity';
import { requirementProblems } from './required-providers';
import { conform } from './resource';
import { blockShape } from './shape';
import { isObject } from './value';

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
  const used = [...Object.keys(resource), ...Object.keys(data)].filter((type) => !BUILT_IN.test(type));
  return [
    ...bodies(resource, 'resource'),
    ...bodies(data, 'data'),
    ...Object.entries(provider).flatMap(([name, configured]) => providerConfiguration(name, configured)),
    ...addressed('terraform.required_providers', requirementProblems(terraform.required_providers, used)),
  ];
}

function addressed(address: string, problems: Iterable<Nonconformity>): AddressedNonconformity[] {
  return Array.from(problems, (one) => ({ address, ...one }));
}

function bodies(all: Bodies, kind: 'resource' | 'data'): AddressedNonconformity[] {
  const found: AddressedNonconformity[] = [];
  for (const [type, named] of Object.entries(all)) {
    if (providerOf(type) === undefined) continue;
    for (const [name, body] of Object.entries(named)) {
      const address = `${kind === 'data' ? 'data.' : ''}${type}.${name}`;
      for (const one of [body].flat()) found.push(...addressed(address, conform(type, one as object, { kind })));
    }
  }
  return found;
}

const PROVIDER_META = new Set(['alias', 'version']);

function providerConfiguration(name: string, configured: unknown): AddressedNonconformity[] {
  if (!Object.hasOwn(PROVIDERS, name)) return [];
  const shape = blockShape(providerSchema(name as ProviderName).block, new Map(), []);
  return [configured]
    .flat()
    .filter(isObject)
    .flatMap((one) => {
      const own = Object.fromEntries(Object.entries(one).filter(([key]) => !PROVIDER_META.has(key)));
      return addressed(`provider.${name}`, checkBody(own, shape, `provider ${name}`));
    });
}
