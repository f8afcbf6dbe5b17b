/** What a resource type is called in the API. Types that are not here are read as `kubernetes_<kind>_v1` of the core group. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

const APPS = 'apps/v1';
const RBAC = 'rbac.authorization.k8s.io/v1';

/** Groups beside the core one. */
const GROUPS: Readonly<Record<string, string>> = {
  kubernetes_cluster_role_binding_v1: RBAC,
  kubernetes_cluster_role_v1: RBAC,
  kubernetes_cron_job_v1: 'batch/v1',
  kubernetes_deployment_v1: APPS,
  kubernetes_horizontal_pod_autoscaler_v2: 'autoscaling/v2',
  kubernetes_ingress_v1: 'networking.k8s.io/v1',
  kubernetes_job_v1: 'batch/v1',
  kubernetes_network_policy_v1: 'networking.k8s.io/v1',
  kubernetes_pod_disruption_budget_v1: 'policy/v1',
  kubernetes_priority_class_v1: 'scheduling.k8s.io/v1',
  kubernetes_role_binding_v1: RBAC,
  kubernetes_role_v1: RBAC,
  kubernetes_stateful_set_v1: APPS,
};

/** `kubernetes_stateful_set_v1` is `StatefulSet` of `apps/v1`. */
export const kindOf = (type: string): Kind => ({
  apiVersion: GROUPS[type] ?? 'v1',
  kind: type
    .replace(/^kubernetes_|_v\d+$/g, '')
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(''),
});

/** Cluster-wide things first, then namespaces' own, then what runs: the order in which they can be applied. */
const ORDER = [
  'Namespace',
  'PriorityClass',
  'ResourceQuota',
  'LimitRange',
  'NetworkPolicy',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'Secret',
  'ConfigMap',
  'Service',
  'StatefulSet',
  'Deployment',
  'Job',
];

export const orderOf = (kind: string): number => {
  const at = ORDER.indexOf(kind);
  return at === -1 ? ORDER.length : at;
};
