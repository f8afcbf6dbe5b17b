import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { UNKNOWN } from '@lakewright/provider-knowledge/planning/value';
import { checkValues } from '../../../simulator/kubernetes/values/check';
import { catalogue } from '../../../simulator/schema/catalogue';

const { resource } = catalogue('kubernetes');
const said = (type: string, config: object): string[] =>
  checkValues(resource(`kubernetes_${type}`), config as ObjectValue).map(({ summary }) => summary);

const named = (name: unknown) => ({ metadata: [{ name }] });
const pod = (over: object) => ({ spec: [{ template: [{ spec: [over] }] }] });
const container = (over: object) => pod({ container: [{ name: 'main', ...over }] });
const spec = (over: object) => ({ spec: [over] });

/** Each is refused by a validator of the real provider. */
const REFUSED: readonly [type: string, config: object, said: RegExp][] = [
  ['config_map_v1', named('My_Map'), /^metadata\.0\.name a lowercase RFC 1123 subdomain must consist/],
  ['config_map', named('UPPER'), /subdomain/],
  ['config_map_v1', named('x'.repeat(254)), /no more than 253/],
  ['config_map_v1', { metadata: [{ generate_name: 'Made_' }] }, /generate_name a lowercase RFC 1123 label/],
  ['config_map_v1', { metadata: [{ labels: { 'a b': 'c' } }] }, /metadata\.0\.labels \("a b"\) name part must consist/],
  ['config_map_v1', { metadata: [{ labels: { a: 'no spaces' } }] }, /labels \("no spaces"\) a valid label must be/],
  ['config_map_v1', { metadata: [{ labels: { '/a': 'b' } }] }, /prefix part must be non-empty/],
  ['config_map_v1', { metadata: [{ annotations: { 'a/b/c': '1' } }] }, /a qualified name must consist/],
  ['config_map_v1', { binary_data: { a: 'no base64!' } }, /binary_data \("a"\) must be a base64-encoded string/],
  ['role_v1', named('a/b'), /may not contain '\/'/],
  ['service_v1', spec({ type: 'Balancer' }), /expected spec\.0\.type to be one of \["ClusterIP" .*\], got Balancer/],
  ['service', spec({ type: 'Balancer' }), /got Balancer/],
  ['service_v1', spec({ port: [{ port: 70000 }] }), /expected spec\.0\.port\.0\.port to be in the range \(1 - 65535\), got 70000/],
  ['service_v1', spec({ port: [{ port: 0 }] }), /got 0/],
  ['service_v1', spec({ port: [{ port: 80, node_port: -1 }] }), /node_port/],
  ['service_v1', spec({ port: [{ port: 80, protocol: 'ICMP' }] }), /got ICMP/],
  ['service_v1', spec({ session_affinity: 'Sticky' }), /got Sticky/],
  ['service_v1', spec({ external_traffic_policy: 'Global' }), /got Global/],
  ['service_v1', spec({ cluster_ip: 'none' }), /valid IP/],
  ['service_v1', spec({ load_balancer_source_ranges: ['10.0.0.0/33'] }), /CIDR/],
  ['service_v1', spec({ ip_families: ['IPv5'] }), /got IPv5/],
  ['deployment_v1', spec({ replicas: 'two' }), /cannot parse 'two' as int/],
  ['deployment_v1', spec({ strategy: [{ type: 'Roll' }] }), /got Roll/],
  ['deployment_v1', spec({ strategy: [{ rolling_update: [{ max_surge: 'much' }] }] }), /max_surge/],
  ['deployment_v1', pod({ restart_policy: 'Never' }), /to be one of \["Always"\], got Never/],
  ['deployment_v1', pod({ dns_policy: 'Cluster' }), /got Cluster/],
  ['deployment_v1', pod({ termination_grace_period_seconds: -1 }), /greater than or equal to 0/],
  ['deployment_v1', pod({ toleration: [{ effect: 'NoRun' }] }), /got NoRun/],
  ['deployment_v1', pod({ toleration: [{ operator: 'Is' }] }), /got Is/],
  ['deployment_v1', pod({ volume: [{ config_map: [{ default_mode: '644' }] }] }), /should start with '0'/],
  ['deployment_v1', pod({ volume: [{ secret: [{ items: [{ path: '../a' }] }] }] }), /must not contain ".."/],
  ['deployment_v1', pod({ volume: [{ empty_dir: [{ size_limit: '1 GB' }] }] }), /quantities must match/],
  ['deployment_v1', pod({ volume: [{ empty_dir: [{ medium: 'Disk' }] }] }), /got Disk/],
  ['deployment_v1', container({ port: [{ container_port: 0 }] }), /container_port/],
  ['deployment_v1', container({ port: [{ container_port: 80, name: 'much-too-long-a-name' }] }), /no more than 15/],
  ['deployment_v1', container({ port: [{ container_port: 80, protocol: 'HTTP' }] }), /got HTTP/],
  ['deployment_v1', container({ liveness_probe: [{ period_seconds: 0 }] }), /period_seconds must be greater/],
  ['deployment_v1', container({ readiness_probe: [{ http_get: [{ scheme: 'http' }] }] }), /got http/],
  ['deployment_v1', container({ readiness_probe: [{ http_get: [{ port: '99999' }] }] }), /between 1 and 65535/],
  ['deployment_v1', container({ security_context: [{ run_as_user: 'root' }] }), /cannot parse 'root'/],
  ['deployment_v1', container({ termination_message_policy: 'Log' }), /got Log/],
  ['stateful_set_v1', spec({ pod_management_policy: 'Ordered' }), /got Ordered/],
  ['stateful_set_v1', spec({ update_strategy: [{ type: 'Recreate' }] }), /got Recreate/],
  ['stateful_set_v1', spec({ volume_claim_template: [{ spec: [{ access_modes: ['RWO'] }] }] }), /got RWO/],
  ['stateful_set_v1', pod({ restart_policy: 'Sometimes' }), /got Sometimes/],
  ['persistent_volume_claim_v1', spec({ access_modes: ['Once'] }), /spec\.0\.access_modes\.0 to be one of/],
  ['persistent_volume_claim_v1', spec({ volume_mode: 'Raw' }), /got Raw/],
  ['cron_job_v1', spec({ schedule: '61 * * * *' }), /valid Cron/],
  ['cron_job_v1', spec({ schedule: 'every day' }), /valid Cron/],
  ['cron_job_v1', spec({ schedule: '0 0 * * 7' }), /valid Cron/],
  ['cron_job_v1', spec({ concurrency_policy: 'Skip' }), /got Skip/],
  ['job_v1', spec({ completions: 0 }), /greater than or equal to 1/],
  ['job_v1', spec({ backoff_limit: -1 }), /greater than or equal to 0/],
  ['job_v1', spec({ ttl_seconds_after_finished: 'soon' }), /not a valid integer/],
  ['job_v1', spec({ completion_mode: 'Any' }), /got Any/],
  ['resource_quota_v1', spec({ hard: { cpu: 'four' } }), /spec\.0\.hard \("cpu"\) quantities must match/],
  ['resource_quota_v1', spec({ scopes: ['All'] }), /got All/],
  ['pod_disruption_budget_v1', spec({ min_available: '120%' }), /between 0% and 100%/],
  ['priority_class_v1', { preemption_policy: 'Maybe' }, /got Maybe/],
  ['ingress_v1', spec({ rule: [{ http: [{ path: [{ path_type: 'Regex' }] }] }] }), /got Regex/],
  ['horizontal_pod_autoscaler_v2', spec({ metric: [{ type: 'Cpu' }] }), /got Cpu/],
  ['role_binding_v1', { role_ref: [{ api_group: 'rbac', kind: 'User' }] }, /got rbac/],
];

test.each(REFUSED)('%s %j is refused', (type, config, words) => {
  expect(said(type, config).join('\n')).toMatch(words);
});

test.each<[string, object]>([
  [
    'config_map_v1',
    { metadata: [{ name: 'a.b-c', labels: { 'app.kubernetes.io/name': 'Trino_1', empty: '' }, annotations: { 'A/B': 'x y' } }] },
  ],
  ['config_map_v1', { metadata: [{ generate_name: 'made-' }] }],
  ['role_v1', named('system:reader')],
  ['config_map_v1', { metadata: [{ name: UNKNOWN, labels: { a: UNKNOWN } }], binary_data: UNKNOWN }],
  ['service_v1', spec({ type: 'ExternalName', cluster_ip: 'None', port: [{ port: 443, node_port: 0, target_port: 'web' }] })],
  ['deployment_v1', spec({ replicas: '', strategy: [{ rolling_update: [{ max_surge: '25%' }] }] })],
  ['deployment_v1', container({ port: [{ container_port: 80, name: 'http' }], liveness_probe: [{ http_get: [{ port: 'http' }] }] })],
  // Quantities of containers and claims are read when the object is sent.
  ['deployment_v1', container({ resources: [{ limits: { cpu: 'four' } }] })],
  ['cron_job_v1', spec({ schedule: '*/5 8-18 * jan-jun MON,wed' })],
  ['cron_job_v1', spec({ schedule: '@daily' })],
  ['pod_disruption_budget_v1', spec({ max_unavailable: '50%' })],
])('%s %j is not', (type, config) => {
  expect(said(type, config)).toEqual([]);
});
