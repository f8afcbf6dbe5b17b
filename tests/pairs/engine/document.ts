import type { Lifecycle } from '../../../plan';

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
  readonly locals?: Readonly<Record<string, string>>;
  readonly output?: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
  readonly provider?: Readonly<Record<string, readonly { readonly region?: string }[]>>;
}

/** What is said to Terraform and not to a provider. */
const OWN = new Set(['//', 'lifecycle', 'depends_on', 'provider', 'provisioner', 'connection']);

/** What a provider is told. */
export const argumentsOf = (body: Body): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !OWN.has(name)));

/** Addresses of all resources, and their bodies. */
export const resourcesOf = ({ resource = {} }: Document): { address: string; type: string; name: string; body: Body }[] =>
  Object.entries(resource).flatMap(([type, bodies]) =>
    Object.entries(bodies).map(([name, body]) => ({ address: `${type}.${name}`, type, name, body })),
  );
