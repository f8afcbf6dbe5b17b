/**
 * Anything that can be given permissions, wherever it runs: a workload's role on Alibaba Cloud, its service account on Kubernetes.
 * Contracts take it; each implementation asks for the principal of its own target.
 */
export interface IGrantable {
  readonly target: 'alicloud' | 'kubernetes';
}
