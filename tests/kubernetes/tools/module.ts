import { ETCD, KUBERNETES, PROGRAMS } from './pins';

const MODULE = 'lakewright.test/kubernetes';

/** `k8s.io/api => ./staging/src/k8s.io/api` */
const STAGING = /^\s*(?:replace\s+)?(k8s\.io\/[\w.-]+)\s+=>\s+\.\/staging\//gm;

/**
 * A main module that requires Kubernetes: its own go.mod points to folders of its repository, which a module does not have, so that each is
 * replaced by what was published of it under the same version.
 * @param upstream text of the go.mod of k8s.io/kubernetes
 */
export function goMod(upstream: string): string {
  const staging = [...upstream.matchAll(STAGING)].map(([, name]) => name ?? '');
  if (staging.length === 0) throw new Error('the go.mod of k8s.io/kubernetes names no staging modules');
  const go = /^go\s+(\S+)/m.exec(upstream)?.[1] ?? '1.24.0';
  const published = KUBERNETES.replace(/^1\./, '0.');
  return [
    `module ${MODULE}`,
    `go ${go}`,
    `require (\n\tk8s.io/kubernetes v${KUBERNETES}\n\tgo.etcd.io/etcd/server/v3 v${ETCD}\n)`,
    `replace (\n${staging.map((name) => `\t${name} => ${name} v${published}`).join('\n')}\n)`,
    '',
  ].join('\n\n');
}

/** Names the programs, so that `go mod tidy` finds all that they need. */
export const toolsGo = (): string =>
  `//go:build tools\n\npackage tools\n\nimport (\n${Object.values(PROGRAMS)
    .map((path) => `\t_ "${path}"`)
    .join('\n')}\n)\n`;

/** Without these a server says that it is v0.0.0-master. */
export function linkerFlags(): string {
  const [major = '', minor = ''] = KUBERNETES.split('.');
  const values = { gitVersion: `v${KUBERNETES}`, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  return [
    '-s -w',
    ...['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap((path) =>
      Object.entries(values).map(([key, value]) => `-X ${path}.${key}=${value}`),
    ),
  ].join(' ');
}
