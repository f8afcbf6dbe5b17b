import type { DeploymentV1SpecTemplateSpec, DeploymentV1SpecTemplateSpecContainer } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { IMAGES, type ImageRow, type Probe } from './images';
import type { PodProps, Program } from './program';

/** How long a program has for its first answer: images are pulled and databases made. */
const STARTUP = { periodSeconds: 5, failureThreshold: 60 };
const READINESS = { periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 5 };

/** A container with its limits said: where there are quotas every pod has to. */
function container(name: string, program: Program, probes = true): DeploymentV1SpecTemplateSpecContainer {
  const row: ImageRow = IMAGES[program.image];
  const asked = program.answers === undefined ? row.probe : { tcp: program.answers };
  const memory = `${program.memory ?? row.memory}Mi`;
  const { env = {}, secrets = {}, ports = {}, mounts = {} } = program;
  return {
    name,
    image: row.image,
    imagePullPolicy: 'IfNotPresent',
    ...(program.command && { command: [...program.command] }),
    ...(program.args && { args: [...program.args] }),
    env: [
      ...Object.entries(secrets).map(([key, { secret, key: at }]) => ({
        name: key,
        valueFrom: { secretKeyRef: { name: secret, key: at } },
      })),
      // After the secrets: a value may name one of them, `$(PASSWORD)`, if it stands before.
      ...Object.entries(env).map(([key, value]) => ({ name: key, value })),
    ],
    port: Object.entries(ports).map(([key, containerPort]) => ({ name: key, containerPort })),
    volumeMount: Object.entries(mounts).map(([mountPath, volume]) => ({ name: volume, mountPath })),
    resources: { requests: { cpu: `${row.cpu}m`, memory }, limits: { cpu: '2', memory } },
    ...(probes && asked && { startupProbe: { ...STARTUP, ...probe(asked) }, readinessProbe: { ...READINESS, ...probe(asked) } }),
  };
}

function probe(row: Probe): object {
  if ('http' in row) return { httpGet: { path: row.http, port: String(row.port) } };
  return 'tcp' in row ? { tcpSocket: [{ port: String(row.tcp) }] } : { exec: { command: [...row.exec] } };
}

/** A pod's specification; `enableServiceLinks` is off because images take the variables that it makes for settings. */
export function podSpec(name: string, pod: PodProps, { probes = true, restart = 'Always' } = {}): DeploymentV1SpecTemplateSpec {
  const { group }: ImageRow = IMAGES[pod.image];
  const { files = {}, secretFiles = {}, scratch = [] } = pod;
  return {
    enableServiceLinks: false,
    automountServiceAccountToken: pod.serviceAccount !== undefined,
    restartPolicy: restart,
    ...(pod.serviceAccount !== undefined && { serviceAccountName: pod.serviceAccount }),
    ...(pod.priorityClass !== undefined && { priorityClassName: pod.priorityClass }),
    ...(group !== undefined && { securityContext: { fsGroup: String(group) } }),
    initContainer: Object.entries(pod.before ?? {}).map(([key, program]) => container(key, program, false)),
    container: [container(name, pod, probes)],
    volume: [
      ...Object.entries(files).map(([volume, configMap]) => ({ name: volume, configMap: { name: configMap } })),
      ...Object.entries(secretFiles).map(([volume, secretName]) => ({ name: volume, secret: { secretName } })),
      ...scratch.map((volume) => ({ name: volume, emptyDir: {} })),
    ],
  };
}
