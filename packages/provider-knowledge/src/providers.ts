import { join, resolve } from 'node:path';

/** Folder of this package. */
export const PACKAGE_ROOT = resolve(__dirname, '..');

/** One Terraform provider whose schema is kept here. */
export interface ProviderSource {
  /** Address without host, as written in `required_providers`. */
  readonly source: string;
  /** Exact version the schema was printed from. */
  readonly version: string;
  /** Allow-list of resource types; absent: all of them. */
  readonly resourceList?: string;
  /** Allow-list of data source types; absent: none. */
  readonly dataSourceList?: string;
}

/** Short name of a provider: the prefix of its types and the name of its file in schema/. */
export type ProviderName = 'alicloud' | 'kubernetes' | 'random';

/**
 * The providers. The versions of kubernetes and random are those their published classes were
 * generated from, so that what compiles is also what the schema knows.
 */
export const PROVIDERS: Readonly<Record<ProviderName, ProviderSource>> = {
  alicloud: {
    source: 'aliyun/alicloud',
    version: '1.289.0',
    resourceList: 'resources.txt',
    dataSourceList: 'data-sources.txt',
  },
  kubernetes: { source: 'hashicorp/kubernetes', version: '2.38.0', resourceList: 'kubernetes.txt' },
  random: { source: 'hashicorp/random', version: '3.7.2' },
};

export const PROVIDER_NAMES = Object.keys(PROVIDERS) as ProviderName[];

/** The address as it stands in `terraform providers schema -json`. */
export function fullAddress(name: ProviderName): string {
  return `registry.terraform.io/${PROVIDERS[name].source}`;
}

/** The kept schema of a provider. */
export function schemaFile(name: ProviderName, root = PACKAGE_ROOT): string {
  return join(root, 'schema', `${name}.json`);
}

/** The kept facts; only alicloud has any. */
export function factsFile(root = PACKAGE_ROOT): string {
  return join(root, 'facts', 'alicloud.json');
}

/** Providers of which every type is packed, also those that the toolkit does not use. */
export type PackedName = Exclude<ProviderName, 'random'>;

/** Every type of a provider, packed. */
export function wholeFile(name: PackedName, root = PACKAGE_ROOT): string {
  return join(root, 'schema', `${name}-whole.json.br`);
}
