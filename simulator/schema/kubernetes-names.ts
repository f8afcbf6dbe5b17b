import { resourceTypes } from '@lakewright/provider-knowledge/schema';

/** hashicorp/kubernetes has most types twice: with and without the version of its API. Of this one the two are not the same. */
const UNLIKE: ReadonlySet<string> = new Set(['kubernetes_ingress']);

/** `kubernetes_namespace` for `kubernetes_namespace_v1`. */
export const plainNames = (): string[] =>
  resourceTypes('kubernetes')
    .filter((type) => type.endsWith('_v1'))
    .map((type) => type.replace(/_v1$/, ''))
    .filter((type) => !UNLIKE.has(type));

/** The name under which a type's schema and facts are kept. */
export function versionedName(type: string): string {
  return type.startsWith('kubernetes_') && !/_v\d+$/.test(type) && plainNames().includes(type) ? `${type}_v1` : type;
}
