import type { AttributeFacts } from '@lakewright/provider-knowledge/facts';

/** Facts of attributes whose path ends like the key. The more of the path a key names, the more it counts. */
export type PathFacts = Readonly<Record<string, Partial<AttributeFacts>>>;

const REPLACES = { forceNew: true } as const;
const COMPUTED = { computed: true } as const;

/** Every type: who an object is. */
export const METADATA: PathFacts = {
  'metadata.name': REPLACES,
  'metadata.namespace': { forceNew: true, default: 'default' },
  'metadata.generate_name': REPLACES,
};

/** Pods wherever a template of them stands; defaults of hashicorp/kubernetes 2.38. */
export const POD: PathFacts = {
  automount_service_account_token: { default: true },
  dns_policy: { default: 'ClusterFirst' },
  enable_service_links: { default: true },
  host_ipc: { default: false },
  host_network: { default: false },
  host_pid: { default: false },
  restart_policy: { default: 'Always' },
  share_process_namespace: { default: false },
  termination_grace_period_seconds: { default: 30 },
  readiness_gate: COMPUTED,
  image_pull_secrets: COMPUTED,
  'container.resources': COMPUTED,
  'init_container.resources': COMPUTED,
  'container.stdin': { default: false },
  'container.stdin_once': { default: false },
  'container.tty': { default: false },
  'container.termination_message_path': { default: '/dev/termination-log' },
  'init_container.stdin': { default: false },
  'init_container.stdin_once': { default: false },
  'init_container.tty': { default: false },
  'init_container.termination_message_path': { default: '/dev/termination-log' },
  'port.protocol': { default: 'TCP' },
  'volume_mount.read_only': { default: false },
  'volume_mount.mount_propagation': { default: 'None' },
  'field_ref.api_version': { default: 'v1' },
  'resource_field_ref.divisor': { default: '1' },
  'http_get.scheme': { default: 'HTTP' },
  ...probe('liveness_probe'),
  ...probe('readiness_probe'),
  ...probe('startup_probe'),
  'container.security_context.allow_privilege_escalation': { default: true },
  'container.security_context.privileged': { default: false },
  'container.security_context.read_only_root_filesystem': { default: false },
  'volume.config_map.default_mode': { default: '0644' },
  'volume.secret.default_mode': { default: '0644' },
  'volume.projected.default_mode': { default: '0644' },
};

function probe(name: string): PathFacts {
  return {
    [`${name}.failure_threshold`]: { default: 3 },
    [`${name}.period_seconds`]: { default: 10 },
    [`${name}.success_threshold`]: { default: 1 },
    [`${name}.timeout_seconds`]: { default: 1 },
  };
}

const SELECTOR: PathFacts = {
  'spec.selector': REPLACES,
  'spec.selector.match_labels': REPLACES,
  'spec.selector.match_expressions': REPLACES,
  'spec.selector.match_expressions.key': REPLACES,
  'spec.selector.match_expressions.operator': REPLACES,
  'spec.selector.match_expressions.values': REPLACES,
};

const CLAIM: PathFacts = {
  'spec.access_modes': REPLACES,
  'spec.storage_class_name': REPLACES,
  'spec.volume_mode': REPLACES,
  'spec.volume_name': REPLACES,
  'spec.resources.limits': REPLACES,
};

const JOB: PathFacts = { completions: { default: 1 }, parallelism: { default: 1 }, backoff_limit: { default: 6 }, selector: COMPUTED };

function under(prefix: string, facts: PathFacts): PathFacts {
  return Object.fromEntries(Object.entries(facts).map(([path, fact]) => [`${prefix}.${path}`, fact]));
}

/** Facts by type, paths from the root; pods and metadata come on top. */
export const TYPES: Readonly<Record<string, PathFacts>> = {
  kubernetes_config_map_v1: {},
  kubernetes_cluster_role_v1: { rule: COMPUTED },
  kubernetes_horizontal_pod_autoscaler_v2: { 'spec.behavior': COMPUTED },
  kubernetes_cluster_role_binding_v1: {
    role_ref: REPLACES,
    'role_ref.api_group': REPLACES,
    'role_ref.kind': REPLACES,
    'role_ref.name': REPLACES,
    'subject.namespace': { default: 'default' },
  },
  kubernetes_role_binding_v1: {
    role_ref: REPLACES,
    'role_ref.api_group': REPLACES,
    'role_ref.kind': REPLACES,
    'role_ref.name': REPLACES,
    'subject.namespace': { default: 'default' },
  },
  kubernetes_cron_job_v1: {
    'spec.concurrency_policy': { default: 'Allow' },
    'spec.failed_jobs_history_limit': { default: 1 },
    'spec.successful_jobs_history_limit': { default: 3 },
    'spec.suspend': { default: false },
    'spec.starting_deadline_seconds': { default: 0 },
    ...under('spec.job_template.spec', JOB),
    'spec.job_template.spec.template.spec.restart_policy': { default: 'Never' },
  },
  kubernetes_deployment_v1: {
    wait_for_rollout: { default: true },
    'spec.min_ready_seconds': { default: 0 },
    'spec.paused': { default: false },
    'spec.progress_deadline_seconds': { default: 600 },
    'spec.revision_history_limit': { default: 10 },
    'spec.strategy': COMPUTED,
    'spec.strategy.type': { default: 'RollingUpdate' },
    'spec.strategy.rolling_update': COMPUTED,
    'spec.strategy.rolling_update.max_surge': { default: '25%' },
    'spec.strategy.rolling_update.max_unavailable': { default: '25%' },
    ...SELECTOR,
  },
  kubernetes_ingress_v1: {
    wait_for_load_balancer: { default: false },
    'spec.rule.http.path.path_type': { default: 'ImplementationSpecific' },
  },
  kubernetes_job_v1: {
    wait_for_completion: { default: true },
    ...under('spec', JOB),
    'spec.active_deadline_seconds': REPLACES,
    'spec.completions': { default: 1, forceNew: true },
    'spec.completion_mode': REPLACES,
    'spec.manual_selector': REPLACES,
    'spec.selector': { computed: true, forceNew: true },
    'spec.template': REPLACES,
    'spec.template.spec.restart_policy': { default: 'Never', forceNew: true },
  },
  kubernetes_namespace_v1: { wait_for_default_service_account: { default: false } },
  kubernetes_persistent_volume_claim_v1: { wait_until_bound: { default: true }, ...CLAIM, ...SELECTOR },
  kubernetes_pod_disruption_budget_v1: SELECTOR,
  kubernetes_priority_class_v1: {
    value: REPLACES,
    preemption_policy: { default: 'PreemptLowerPriority', forceNew: true },
    global_default: { default: false },
  },
  kubernetes_resource_quota_v1: { 'spec.scopes': REPLACES, 'spec.scope_selector': REPLACES },
  kubernetes_secret_v1: { type: { default: 'Opaque', forceNew: true }, wait_for_service_account_token: { default: true } },
  kubernetes_service_account_v1: { automount_service_account_token: { default: true } },
  kubernetes_service_v1: {
    wait_for_load_balancer: { default: true },
    'spec.allocate_load_balancer_node_ports': { default: true },
    'spec.cluster_ip': REPLACES,
    'spec.cluster_ips': REPLACES,
    'spec.load_balancer_class': REPLACES,
    'spec.publish_not_ready_addresses': { default: false },
    'spec.session_affinity': { default: 'None' },
    'spec.type': { default: 'ClusterIP' },
    'spec.session_affinity_config': COMPUTED,
    'spec.session_affinity_config.client_ip': COMPUTED,
    'spec.port.protocol': { default: 'TCP' },
  },
  kubernetes_stateful_set_v1: {
    wait_for_rollout: { default: true },
    'spec.min_ready_seconds': { default: 0 },
    'spec.pod_management_policy': REPLACES,
    'spec.revision_history_limit': REPLACES,
    'spec.service_name': REPLACES,
    'spec.update_strategy.type': { default: 'RollingUpdate' },
    'spec.update_strategy.rolling_update.partition': { default: 0 },
    'spec.persistent_volume_claim_retention_policy': COMPUTED,
    'spec.persistent_volume_claim_retention_policy.when_deleted': { default: 'Retain' },
    'spec.persistent_volume_claim_retention_policy.when_scaled': { default: 'Retain' },
    'spec.volume_claim_template': REPLACES,
    'spec.volume_claim_template.metadata.namespace': { forceNew: true, default: 'default' },
    ...under('spec.volume_claim_template', CLAIM),
    ...SELECTOR,
  },
};
