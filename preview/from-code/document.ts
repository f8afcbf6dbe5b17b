import type { Lifecycle } from '../../plan';

/** A resource or data source as it is written. */
export interface Body {
  readonly lifecycle?: Lifecycle;
  readonly depends_on?: readonly string[];
  readonly [attribute: string]: unknown;
}

type Bodies = Readonly<Record<string, Readonly<Record<string, Body>>>>;

/** What is looked at of a synthesized stack. */
export interface Document {
  readonly resource?: Bodies;
  readonly data?: Bodies;
  readonly locals?: Readonly<Record<string, unknown>>;
  readonly output?: Readonly<Record<string, { readonly value: unknown }>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  readonly removed?: readonly { readonly from: string; readonly lifecycle?: unknown }[];
  readonly import?: readonly { readonly to: string; readonly id: string }[];
  readonly [section: string]: unknown;
}

/** One resource of a stack. */
export interface Written {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly body: Body;
}

/** Members of a resource that are meant for Terraform itself, not for its provider. */
const OWN = new Set(['//', 'lifecycle', 'depends_on', 'provider', 'provisioner', 'connection', 'count', 'for_each']);

/** What a provider is told. */
export const argumentsOf = (body: Body): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !OWN.has(name)));

/** Every managed resource of a stack by address. */
export const writtenIn = ({ resource = {} }: Document): ReadonlyMap<string, Written> =>
  new Map(
    Object.entries(resource).flatMap(([type, bodies]) =>
      Object.entries(bodies).map(([name, body]) => [`${type}.${name}`, { address: `${type}.${name}`, type, name, body }] as const),
    ),
  );

/** The stack that a `terraform_remote_state` reads: a state is called like its stack. */
export function producerOf(document: Document, name: string): string {
  const { path, key } = (document.data?.['terraform_remote_state']?.[name]?.['config'] ?? {}) as { path?: string; key?: string };
  return /([^/\\]*?)(?:\.tfstate)?$/.exec(path ?? key ?? '')?.[1] ?? '';
}
