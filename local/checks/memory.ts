import type { StackObjects } from '../manifests/manifests';
import type { ApiObject } from '../manifests/translate';

/** GiB that the node itself takes: Kubernetes' own programs. */
const NODE_GIB = 1;

interface Pods {
  readonly replicas?: number;
  readonly template: {
    readonly spec: { readonly containers: readonly { readonly resources: { readonly limits: { readonly memory: string } } }[] };
  };
}

/** Whole GiB that a cluster takes: what runs all the time at its limits, and the node. Jobs come and go in what queues leave. */
export const neededGib = (stacks: readonly Pick<StackObjects, 'objects'>[]): number =>
  Math.ceil(stacks.flatMap(({ objects }) => objects).reduce((sum, object) => sum + mibOf(object), 0) / 1024) + NODE_GIB;

/** MiB of something that runs all the time. */
function mibOf({ kind, spec }: ApiObject): number {
  if (kind !== 'StatefulSet' && kind !== 'Deployment') return 0;
  const { replicas = 1, template } = spec as Pods;
  return replicas * template.spec.containers.reduce((sum, { resources }) => sum + Number.parseInt(resources.limits.memory, 10), 0);
}
