import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { MANAGED, NAME_LABEL } from './labels';
import { hostOf } from './names';
import { podSpec } from './pod';
import type { PodProps } from './program';
import type { Space } from './space';

/** Options of {@link Workload}. */
export interface WorkloadProps extends PodProps {
  readonly name: string;
  readonly space: Space;
  /** @default 1 */
  readonly replicas?: number;
  /** Disk that stays when pods go: path in the container, and its size. @default - none, and no data */
  readonly disk?: { readonly path: string; readonly size: string };
  /** Port's name to the node port that a laptop reaches it by. @default - none */
  readonly expose?: Readonly<Record<string, number>>;
}

const DEFAULTS = { replicas: 1 } as const;
const TIMEOUTS = { create: '10m', update: '10m' };

/** A program that runs all the time, and its address. With a disk it is a StatefulSet, so that its name and its disk stay. */
export class Workload extends Construct {
  readonly name: string;
  /** Inside the cluster. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: WorkloadProps) {
    super(scope, id);
    const { name, space, disk, ports = {}, expose = {} } = props;
    this.name = name;
    this.host = hostOf(name, space.name);
    const matchLabels = { [NAME_LABEL]: name };
    const labels = { ...MANAGED, ...matchLabels };
    const metadata = { name, namespace: space.reference, labels };
    const template = { metadata: { labels, ...(props.checksums && { annotations: { ...props.checksums } }) } };
    const replicas = String(props.replicas ?? DEFAULTS.replicas);
    if (disk) {
      const pod = podSpec(name, { ...props, mounts: { ...props.mounts, [disk.path]: 'data' } });
      new StatefulSetV1(this, 'StatefulSet', {
        metadata,
        spec: {
          replicas,
          serviceName: `${name}-pods`,
          selector: { matchLabels },
          template: { ...template, spec: pod },
          volumeClaimTemplate: [
            { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: disk.size } } } },
          ],
        },
        timeouts: TIMEOUTS,
      });
      new ServiceV1(this, 'Pods', {
        metadata: { ...metadata, name: `${name}-pods` },
        spec: { clusterIp: 'None', publishNotReadyAddresses: true, selector: matchLabels, port: portsOf(ports) },
        waitForLoadBalancer: false,
      });
    } else {
      new DeploymentV1(this, 'Deployment', {
        metadata,
        spec: {
          replicas,
          selector: { matchLabels },
          strategy: { type: 'Recreate' },
          template: { ...template, spec: podSpec(name, props) },
        },
        timeouts: TIMEOUTS,
      });
    }
    if (Object.keys(ports).length === 0) return;
    new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        type: Object.keys(expose).length > 0 ? 'NodePort' : 'ClusterIP',
        selector: matchLabels,
        port: portsOf(ports).map(({ name: called, ...port }) => exposed({ name: called, ...port }, expose[called])),
      },
      waitForLoadBalancer: false,
    });
  }
}

const exposed = <P extends object>(port: P, nodePort: number | undefined): P & { nodePort?: number } => ({
  ...port,
  ...(nodePort !== undefined && { nodePort }),
});

const portsOf = (ports: Readonly<Record<string, number>>): { name: string; port: number; targetPort: string }[] =>
  Object.entries(ports).map(([name, port]) => ({ name, port, targetPort: String(port) }));
