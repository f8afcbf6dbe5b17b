import type { KubernetesModel } from '../model/model';
import { print } from '../terminal/print';
import { PREFIX_LABEL } from '../constructs/core/kubernetes/labels';
import { runTool } from './run-tool';
import { kindCluster } from './up';

/** Takes the cluster down where kind made it, or the environment's namespaces and classes in somebody else's; nothing of it is left. */
export function down(kubernetes: KubernetesModel): void {
  const { context, prefix } = kubernetes;
  const cluster = kindCluster(kubernetes);
  if (cluster !== undefined) {
    runTool('kind', ['delete', 'cluster', '--name', cluster]);
    return print(`cluster ${cluster} is gone`);
  }
  const kubectl = (...args: readonly string[]): string => runTool('kubectl', ['--context', context, ...args]);
  kubectl('delete', 'namespace', '-l', `${PREFIX_LABEL}=${prefix}`, '--wait=true');
  const classes = kubectl('get', 'priorityclass', '-l', 'app.kubernetes.io/managed-by=lakewright', '-o', 'name');
  const ours = classes.split('\n').filter((name) => name.includes(`/${prefix}-`));
  if (ours.length > 0) kubectl('delete', ...ours);
  print(`nothing of ${prefix} is left in ${context}`);
}
