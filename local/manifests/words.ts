/** Blocks of the provider that stand for one element of a list: how the API calls the list. Others keep their word. */
export const LISTS: Readonly<Record<string, string>> = {
  cluster_role_selectors: 'clusterRoleSelectors',
  container: 'containers',
  image_pull_secret: 'imagePullSecrets',
  init_container: 'initContainers',
  limit: 'limits',
  match_expression: 'matchExpressions',
  metric: 'metrics',
  node_selector_term: 'nodeSelectorTerms',
  on_pod_condition: 'onPodConditions',
  option: 'options',
  path: 'paths',
  policy: 'policies',
  port: 'ports',
  readiness_gate: 'readinessGates',
  rule: 'rules',
  subject: 'subjects',
  sysctl: 'sysctls',
  toleration: 'tolerations',
  topology_spread_constraint: 'topologySpreadConstraints',
  volume: 'volumes',
  volume_claim_template: 'volumeClaimTemplates',
  volume_device: 'volumeDevices',
  volume_mount: 'volumeMounts',
  http_header: 'httpHeaders',
};

/** Blocks that the schema does not limit to one, and of which the API has one. */
export const SINGLE: ReadonlySet<string> = new Set([
  'tcp_socket',
  'grpc',
  'post_start',
  'pre_stop',
  'persistent_volume_claim_retention_policy',
  'update_strategy',
  'rolling_update',
  'label_selector',
  'namespace_selector',
  'scale_up',
  'scale_down',
  'selector',
]);

/** Blocks that are one value in the API: `default_request { ... }` is a map already, `spec.limit` is a list. */
const ODD: Readonly<Record<string, string>> = {
  cluster_ip: 'clusterIP',
  cluster_ips: 'clusterIPs',
  external_ips: 'externalIPs',
  load_balancer_ip: 'loadBalancerIP',
  host_ip: 'hostIP',
  host_ipc: 'hostIPC',
  host_pid: 'hostPID',
  non_resource_urls: 'nonResourceURLs',
  run_as_username: 'runAsUserName',
  volumes_attributes: 'volumeAttributes',
  run_as_non_root: 'runAsNonRoot',
};

/** `mount_path` is `mountPath`. */
export const camel = (word: string): string => ODD[word] ?? word.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What only the provider knows: how long it waits. */
export const PROVIDER_ONLY: ReadonlySet<string> = new Set([
  'timeouts',
  'wait_for_completion',
  'wait_for_default_service_account',
  'wait_for_load_balancer',
  'wait_for_rollout',
  'wait_for_service_account_token',
  'wait_until_bound',
  'lifecycle',
  'depends_on',
  'provider',
  '//',
]);

/** Numbers that the provider takes as text. */
export const NUMBERS: ReadonlySet<string> = new Set([
  'replicas',
  'fs_group',
  'run_as_user',
  'run_as_group',
  'timeout_seconds',
  'active_deadline_seconds',
  'ttl_seconds_after_finished',
]);
/** A number, or the name of a port or a share of all. */
export const NUMBER_OR_NAME: ReadonlySet<string> = new Set([
  'port',
  'target_port',
  'max_surge',
  'max_unavailable',
  'min_available',
  'number',
]);
/** Octal text. */
export const MODES: ReadonlySet<string> = new Set(['default_mode', 'mode']);
