import { orderOf } from './kinds';
import { type Resources, withoutReferences } from './references';
import { type ApiObject, translate } from './translate';

/** The passwords of a cluster, by stack and address; {@link objectsOf} adds those that it lacks. */
export type Passwords = Record<string, string>;

/** The objects of one stack, in an order in which they can be applied. */
export function objectsOf(
  stack: string,
  document: { readonly resource?: Resources },
  passwords: Passwords,
  make: () => string,
): ApiObject[] {
  const { resource = {} } = document;
  const made = (address: string): string => (passwords[`${stack}/${address}`] ??= make());
  const objects = Object.entries(resource)
    .filter(([type]) => type.startsWith('kubernetes_'))
    .flatMap(([type, bodies]) => Object.values(bodies).map((body) => translate(type, withoutReferences(body, resource, made))));
  return objects.sort((a, b) => orderOf(a.kind) - orderOf(b.kind));
}
