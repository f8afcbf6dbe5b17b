import { join } from 'node:path';

/** Where a cluster keeps its files, and what it listens on. */
export interface Place {
  readonly folder: string;
  readonly ports: {
    readonly api: number;
    readonly etcd: number;
    readonly peers: number;
    readonly manager: number;
    readonly scheduler: number;
  };
  /** What its administrator shows. */
  readonly token: string;
}

type Flags = Readonly<Record<string, string | number | boolean>>;

const local = (port: number): string => `http://127.0.0.1:${port}`;

/** Flags of each program, by the name of the program: as small as an API server with quotas can be. */
export function flagsOf({ folder, ports }: Place): Readonly<Record<string, Flags>> {
  const file = (name: string): string => join(folder, name);
  const asAdmin = { kubeconfig: file('kubeconfig'), 'leader-elect': false, 'bind-address': '127.0.0.1' };
  return {
    etcd: {
      name: 'one',
      'data-dir': file('etcd'),
      'listen-client-urls': local(ports.etcd),
      'advertise-client-urls': local(ports.etcd),
      'listen-peer-urls': local(ports.peers),
      'initial-advertise-peer-urls': local(ports.peers),
      'initial-cluster': `one=${local(ports.peers)}`,
      'unsafe-no-fsync': true,
    },
    'kube-apiserver': {
      'etcd-servers': local(ports.etcd),
      'cert-dir': file('certs'),
      'bind-address': '127.0.0.1',
      'secure-port': ports.api,
      'service-cluster-ip-range': '10.96.0.0/16',
      'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
      'service-account-key-file': file('sa.pub'),
      'service-account-signing-key-file': file('sa.key'),
      'token-auth-file': file('tokens.csv'),
      'authorization-mode': 'Node,RBAC',
      'allow-privileged': true,
    },
    'kube-controller-manager': {
      ...asAdmin,
      'secure-port': ports.manager,
      'service-account-private-key-file': file('sa.key'),
      'root-ca-file': file('certs/apiserver.crt'),
      'use-service-account-credentials': false,
    },
    'kube-scheduler': { ...asAdmin, 'secure-port': ports.scheduler },
  };
}

export const argumentsOf = (flags: Flags): string[] => Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
