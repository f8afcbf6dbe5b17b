import { dnsName } from '../../constructs/core/kubernetes/names';

/** A pod that no queue of a laptop can hold. */
export const overQuotaPod = (namespace: string, queue: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'too-large', namespace },
  spec: {
    priorityClassName: dnsName(namespace, queue),
    containers: [
      { name: 'main', image: 'none', resources: { requests: { cpu: '100k', memory: '1Ei' }, limits: { cpu: '100k', memory: '1Ei' } } },
    ],
  },
});
