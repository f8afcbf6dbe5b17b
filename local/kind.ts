import { LAPTOP_PORTS } from '../constructs/core/kubernetes/ports';

/** Pinned by digest: a tag may move. Needs no operator, so that any version of Kubernetes does. */
const NODE_IMAGE = 'kindest/node:v1.34.11@sha256:44e222ee2132dab25ff87301682f89eb82c7880ea3a1bf543bfe9708fd08d67d';

/** Configuration of a kind cluster with the ports that a laptop reaches: they are fixed when it is made. */
export const kindConfig = (name: string): object => ({
  kind: 'Cluster',
  apiVersion: 'kind.x-k8s.io/v1alpha4',
  name,
  nodes: [
    {
      role: 'control-plane',
      image: NODE_IMAGE,
      extraPortMappings: Object.values(LAPTOP_PORTS).map(({ node: port }) => ({
        containerPort: port,
        hostPort: port,
        listenAddress: '127.0.0.1',
      })),
    },
  ],
});
