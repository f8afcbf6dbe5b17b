import type { AttributeFacts } from '@lakewright/provider-knowledge/facts';
import type { Format } from '@lakewright/provider-knowledge/conform/format';
import { CRON } from './cron';
import { BASE64, CIDR, CLUSTER_IP, COUNT_OR_SHARE, IP, MODE, PORT, RELATIVE_PATH, SECONDS, SURGE, WHOLE_OR_NONE } from './forms';
import { LABEL_VALUE, NAME_PREFIX, PATH_SEGMENT, SUBDOMAIN } from './names';
import { QUANTITY } from './quantity';

/** What a validator of hashicorp/kubernetes 2.38 asks of attributes whose path matches. */
export interface ValueRow {
  readonly path: RegExp;
  /** Without the provider's prefix and without version; all types by default. */
  readonly types?: RegExp;
  readonly allows: Pick<Partial<AttributeFacts>, 'enum' | 'range' | 'format'>;
}

const words = (path: RegExp, text: string, types?: RegExp): ValueRow => ({
  path,
  allows: { enum: text.split(' ') },
  ...(types && { types }),
});
const form = (path: RegExp, format: Format, types?: RegExp): ValueRow => ({ path, allows: { format }, ...(types && { types }) });
const least = (path: RegExp, min: number): ValueRow => ({ path, allows: { range: { min } } });
const port = (path: RegExp, min = 1): ValueRow => ({ path, allows: { range: { min, max: 65535 } } });

const RBAC = /^(cluster_)?role(_binding)?$/;
const POD = String.raw`template\.spec\.`;
const inPod = (rest: string): RegExp => new RegExp(`(^|\\.)${POD}${rest}$`);

/** Later rows count more. */
const VALUES: readonly ValueRow[] = [
  form(/(^|\.)metadata\.name$/, SUBDOMAIN),
  form(/(^|\.)metadata\.generate_name$/, NAME_PREFIX),
  form(/^metadata\.(generate_)?name$/, PATH_SEGMENT, RBAC),
  form(/(^|\.)metadata\.labels$/, LABEL_VALUE),

  words(/^spec\.type$/, 'ClusterIP ExternalName NodePort LoadBalancer', /^service$/),
  words(/^spec\.session_affinity$/, 'ClientIP None', /^service$/),
  words(/^spec\.(ex|in)ternal_traffic_policy$/, 'Local Cluster', /^service$/),
  words(/^spec\.ip_families$/, 'IPv4 IPv6', /^service$/),
  words(/^spec\.ip_family_policy$/, 'SingleStack PreferDualStack RequireDualStack', /^service$/),
  words(/^spec\.port\.protocol$/, 'TCP UDP SCTP', /^service$/),
  port(/^spec\.(port\.port|health_check_node_port)$/),
  port(/^spec\.port\.node_port$/, 0),
  { path: /client_ip\.timeout_seconds$/, allows: { range: { min: 1, max: 86400 } } },
  form(/^spec\.cluster_ips?$/, CLUSTER_IP, /^service$/),
  form(/^spec\.(external_ips|load_balancer_ip)$/, IP),
  form(/^spec\.load_balancer_source_ranges$/, CIDR),

  words(inPod('restart_policy'), 'Always OnFailure Never'),
  words(inPod('restart_policy'), 'Always', /^deployment$/),
  words(inPod('(init_)?container\\.restart_policy'), 'Always'),
  words(inPod('dns_policy'), 'ClusterFirst ClusterFirstWithHostNet Default None'),
  form(inPod('dns_config\\.nameservers'), IP),
  form(inPod('dns_config\\.searches'), SUBDOMAIN),
  form(inPod('host_aliases\\.ip'), IP),
  words(inPod('os\\.name'), 'linux windows'),
  least(inPod('active_deadline_seconds'), 1),
  least(inPod('termination_grace_period_seconds'), 0),
  form(inPod('.*run_as_(user|group)'), WHOLE_OR_NONE),
  form(inPod('security_context\\.fs_group'), WHOLE_OR_NONE),
  words(inPod('security_context\\.fs_group_change_policy'), 'Always OnRootMismatch'),
  words(inPod('.*seccomp_profile\\.type'), 'Localhost RuntimeDefault Unconfined'),
  words(inPod('toleration\\.effect'), 'NoSchedule PreferNoSchedule NoExecute'),
  words(inPod('toleration\\.operator'), 'Exists Equal'),
  form(inPod('toleration\\.toleration_seconds'), WHOLE_OR_NONE),
  words(inPod('affinity\\.node_affinity\\..*match_(expressions|fields)\\.operator'), 'In NotIn Exists DoesNotExist Gt Lt'),
  least(inPod('topology_spread_constraint\\.(max_skew|min_domains)'), 1),
  words(inPod('topology_spread_constraint\\.node_(affinity|taints)_policy'), 'Honor Ignore'),
  words(inPod('topology_spread_constraint\\.when_unsatisfiable'), 'DoNotSchedule ScheduleAnyway'),

  port(/\.container\.port\.(container|host)_port$/),
  port(/\.init_container\.port\.(container|host)_port$/),
  form(/container\.port\.name$/, PORT),
  words(/container\.port\.protocol$/, 'TCP UDP'),
  form(/\.(http_get|tcp_socket)\.port$/, PORT),
  port(/\.grpc\.port$/),
  words(/\.http_get\.scheme$/, 'HTTP HTTPS'),
  least(/_probe\.(failure_threshold|period_seconds|success_threshold|timeout_seconds)$/, 1),
  words(/container\.termination_message_policy$/, 'File FallbackToLogsOnError'),
  words(/volume_mount\.mount_propagation$/, 'None HostToContainer Bidirectional'),
  form(/(resource_field_ref\.divisor|empty_dir\.size_limit)$/, QUANTITY),
  words(/empty_dir\.medium$/, ' Memory HugePages HugePages-2Mi HugePages-1Gi'),
  form(/volume\..*(default_mode|items\.mode)$/, MODE),
  form(/volume\..*items\.path$/, RELATIVE_PATH),
  least(/service_account_token\.expiration_seconds$/, 600),

  form(/^spec\.replicas$/, WHOLE_OR_NONE, /^(deployment|stateful_set)$/),
  words(/^spec\.strategy\.type$/, 'RollingUpdate Recreate', /^deployment$/),
  form(/^spec\.strategy\.rolling_update\.max_(surge|unavailable)$/, SURGE, /^deployment$/),
  words(/^spec\.pod_management_policy$/, 'OrderedReady Parallel'),
  words(/^spec\.update_strategy\.type$/, 'RollingUpdate OnDelete'),
  words(/persistent_volume_claim_retention_policy\.when_(deleted|scaled)$/, 'Retain Delete'),
  { ...least(/^spec\.revision_history_limit$/, 1), types: /^stateful_set$/ },
  { ...least(/^spec\.min_ready_seconds$/, 0), types: /^stateful_set$/ },

  words(/^spec\.concurrency_policy$/, 'Allow Forbid Replace', /^cron_job$/),
  form(/^spec\.schedule$/, CRON, /^cron_job$/),
  { ...least(/^spec\.(job_template\.spec\.)?(active_deadline_seconds|completions)$/, 1), types: /job$/ },
  { ...least(/^spec\.(job_template\.spec\.)?(backoff_limit(_per_index)?|max_failed_indexes|parallelism)$/, 0), types: /job$/ },
  words(/(^|\.)spec\.completion_mode$/, 'Indexed NonIndexed'),
  form(/(^|\.)spec\.ttl_seconds_after_finished$/, SECONDS),

  words(/(^|\.)spec\.access_modes$/, 'ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod'),
  words(/(^|\.)spec\.volume_mode$/, 'Block Filesystem'),
  form(/^spec\.hard$/, QUANTITY, /^resource_quota$/),
  words(
    /^spec\.(scopes|scope_selector\.match_expression\.scope_name)$/,
    'Terminating NotTerminating BestEffort NotBestEffort PriorityClass',
  ),
  words(/^spec\.scope_selector\.match_expression\.operator$/, 'In NotIn Exists DoesNotExist'),
  form(/^spec\.(max_unavailable|min_available)$/, COUNT_OR_SHARE, /^pod_disruption_budget$/),
  words(/^preemption_policy$/, 'Never PreemptLowerPriority', /^priority_class$/),
  words(/path\.path_type$/, 'ImplementationSpecific Prefix Exact', /^ingress$/),
  words(/^spec\.metric\.type$/, 'ContainerResource External Object Pods Resource'),
  words(/^role_ref\.api_group$/, 'rbac.authorization.k8s.io'),
  words(/^role_ref\.kind$/, 'Role ClusterRole'),
  form(/^binary_data$/, BASE64, /^(config_map|secret)$/),
  least(/^(data|binary_data)_wo_revision$/, 1),
];

/** What is allowed of an attribute; undefined where the provider looks at nothing. */
export function allowedOf(type: string, path: string): ValueRow['allows'] | undefined {
  const kind = type.replace(/^kubernetes_|_v\d+$/g, '');
  return VALUES.findLast((row) => row.path.test(path) && row.types?.test(kind) !== false)?.allows;
}
