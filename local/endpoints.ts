import { platformSpace } from '../constructs/core/kubernetes/names';
import { laptopPorts } from '../constructs/core/kubernetes/ports';
import type { KubernetesModel } from '../model/model';

/** Where things answer on this machine, with commands to paste. Passwords are asked of the cluster, never printed. */
export function endpointsText({ context, prefix, components }: KubernetesModel): string {
  const kubectl = `kubectl --context ${context} -n ${platformSpace(prefix)}`;
  const password = (secret: string): string => `$(${kubectl} get secret ${secret} -o jsonpath='{.data.password}' | base64 -d)`;
  return laptopPorts(components)
    .flatMap(({ node, told }) => told?.(`localhost:${node}`, password) ?? [])
    .join('\n');
}
