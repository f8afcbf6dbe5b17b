import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { ref } from '../reference';
import { type Labels, MANAGED } from './labels';

/** Options of {@link Space}. */
export interface SpaceProps {
  readonly name: string;
  readonly labels: Labels;
  /** Whose pods may come in, by labels of their namespace, beside the namespace's own. */
  readonly from: readonly Labels[];
  /** Ports that a laptop reaches through the node. @default - none */
  readonly open?: readonly number[];
}

/** A namespace that only its own pods, and those of the namespaces named, come into. */
export class Space extends Construct {
  readonly name: string;
  /** Its name, as a reference that waits until it is there. */
  readonly reference: string;
  readonly labels: Labels;

  constructor(scope: Construct, id: string, { name, labels, from, open = [] }: SpaceProps) {
    super(scope, id);
    this.name = name;
    this.labels = { ...MANAGED, ...labels };
    const namespace = new NamespaceV1(this, 'Namespace', {
      metadata: { name, labels: this.labels },
      timeouts: { delete: '10m' },
    });
    this.reference = ref(namespace, 'metadata[0].name');
    new NetworkPolicyV1(this, 'Policy', {
      metadata: { name: 'own-and-named', namespace: this.reference },
      spec: {
        podSelector: {},
        policyTypes: ['Ingress'],
        ingress: [
          { from: [{ podSelector: {} }, ...from.map((matchLabels) => ({ namespaceSelector: { matchLabels: { ...matchLabels } } }))] },
          ...(open.length === 0 ? [] : [{ ports: open.map((port) => ({ port: String(port), protocol: 'TCP' })) }]),
        ],
      },
    });
  }
}
