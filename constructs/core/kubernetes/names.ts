import { createHash } from 'node:crypto';

const LONGEST = 63;

/** A name as Kubernetes takes it: lowercase letters, digits and dashes, at most 63. What had to be changed ends in a digest of what was written. */
export function dnsName(...parts: readonly (string | undefined)[]): string {
  const written = parts.filter((part): part is string => part !== undefined && part !== '').join('-');
  const fitting = written
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (fitting === written && fitting.length <= LONGEST) return fitting;
  const digest = createHash('sha256').update(written).digest('hex').slice(0, 6);
  return `${fitting.slice(0, LONGEST - 7).replace(/-+$/, '')}-${digest}`;
}

/** Namespaces of an environment: the services' own, each business's, and each Spark workspace's. */
export const platformSpace = (prefix: string): string => dnsName(prefix);
export const businessSpace = (prefix: string, business: string): string => dnsName(prefix, business);

/** Address of a service inside the cluster. */
export const hostOf = (service: string, namespace: string): string => `${service}.${namespace}.svc.cluster.local`;
