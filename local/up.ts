import { stringify } from 'yaml';
import { LAPTOP_PORTS, type LaptopPort } from '../constructs/core/kubernetes/ports';
import { mapValues } from '../domain/named';
import type { KubernetesModel } from '../model/model';
import { print } from '../terminal/print';
import { machineLacks } from './checks/check';
import { portLacks } from './checks/ports';
import { neededGib } from './checks/memory';
import { failureOf } from './checks/tools';
import { endpointsText } from './endpoints';
import { kindConfig } from './kind';
import type { StackObjects } from './manifests/manifests';
import { plainYaml } from './manifests/plain-yaml';
import { askTool, lacking, runTool } from './run-tool';

const KIND = /^kind-(.+)$/;

/** Name of the cluster that kind makes for a context; undefined for one that is somebody else's. */
export const kindCluster = ({ context }: Pick<KubernetesModel, 'context'>): string | undefined => KIND.exec(context)?.[1];

/** Makes the cluster where it is kind's and not there, applies the stacks in order and waits until everything answers. */
export async function up(kubernetes: KubernetesModel, stacks: readonly StackObjects[]): Promise<void> {
  const { context } = kubernetes;
  const cluster = kindCluster(kubernetes);
  const lacks = machineLacks(cluster !== undefined, context, neededGib(stacks));
  if (lacks.length > 0) throw lacking(lacks);
  if (cluster !== undefined && !runTool('kind', ['get', 'clusters']).split('\n').includes(cluster)) {
    const taken = await portLacks(mapValues<LaptopPort, number>(LAPTOP_PORTS, ({ node }) => node));
    if (taken.length > 0) throw lacking(taken);
    print(`making cluster ${cluster}`);
    runTool('kind', ['create', 'cluster', '--config', '-'], stringify(kindConfig(cluster)));
  }
  const answer = askTool('kubectl', ['--context', context, 'get', 'namespaces']);
  if (!answer.ok) throw lacking([failureOf('kubectl', answer.text)]);
  for (const { stack, objects } of stacks) {
    print(`${stack}: ${objects.length} objects`);
    runTool('kubectl', ['--context', context, 'apply', '--server-side', '--force-conflicts', '-f', '-'], plainYaml(objects));
    for (const { kind, metadata } of objects) {
      const wait = WAITS[kind];
      if (!wait) continue;
      runTool('kubectl', ['--context', context, '-n', metadata.namespace ?? 'default', ...wait(metadata.name)]);
      print(`  ${kind} ${metadata.name}: ${kind === 'Job' ? 'done' : 'ready'}`);
    }
  }
  print(endpointsText(kubernetes));
}

const rollout = (kind: string) => (name: string) => ['rollout', 'status', `${kind}/${name}`, '--timeout=10m'];
/** How to wait for what takes its time. */
const WAITS: Readonly<Record<string, (name: string) => string[]>> = {
  StatefulSet: rollout('statefulset'),
  Deployment: rollout('deployment'),
  Job: (name) => ['wait', '--for=condition=complete', `job/${name}`, '--timeout=10m'],
};
