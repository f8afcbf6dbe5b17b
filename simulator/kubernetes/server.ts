import type { Json } from '../cloud/object';
import type { Attribute } from '@lakewright/provider-knowledge/planning/model';
import { emptyOf } from '../types/computed';
import { fillPattern, made, madeUuid } from '../types/text';
import type { ObjectValue, Value } from '@lakewright/provider-knowledge/planning/value';

/** What the API server fills in, by the end of the attribute's path. */
type Fill = (making: { readonly seed: string; readonly kind: string; readonly element: ObjectValue; readonly spec: ObjectValue }) => Json;

const address = (seed: string): string =>
  fillPattern('10.96.{octet}.{octet}', { seed, region: '', account: '', attribute: () => undefined });
const exposed = (spec: ObjectValue): boolean => spec['type'] === 'NodePort' || spec['type'] === 'LoadBalancer';
const named = (value: Value | undefined, fallback: Json): Json =>
  typeof value === 'string' || typeof value === 'number' ? value : fallback;

const FILLS: readonly { readonly path: RegExp; readonly fill: Fill }[] = [
  { path: /metadata\.name$/, fill: ({ seed, element }) => `${String(named(element['generate_name'], 'object-'))}${made(seed, 5)}` },
  { path: /metadata\.uid$/, fill: ({ seed }) => madeUuid(seed) },
  { path: /metadata\.resource_version$/, fill: () => '1' },
  { path: /metadata\.generation$/, fill: () => 1 },
  { path: /metadata\.labels$/, fill: () => ({}) },
  { path: /spec\.cluster_ip$/, fill: ({ seed }) => address(seed) },
  {
    path: /spec\.cluster_ips$/,
    fill: ({ seed, element }) => [named(element['cluster_ip'], address(seed.replace('cluster_ips', 'cluster_ip')))],
  },
  { path: /spec\.ip_families$/, fill: () => ['IPv4'] },
  { path: /spec\.ip_family_policy$/, fill: () => 'SingleStack' },
  { path: /spec\.internal_traffic_policy$/, fill: () => 'Cluster' },
  { path: /spec\.external_traffic_policy$/, fill: ({ spec }) => (exposed(spec) ? 'Cluster' : '') },
  { path: /port\.target_port$/, fill: ({ element }) => String(named(element['port'], '')) },
  {
    path: /port\.node_port$/,
    fill: ({ seed, spec }) => (exposed(spec) ? 30000 + (Number.parseInt(made(seed, 4, '0123456789abcdef'), 16) % 2768) : 0),
  },
  { path: /client_ip\.timeout_seconds$/, fill: () => 10800 },
  { path: /(^|\.)replicas$/, fill: () => '1' },
  { path: /spec\.pod_management_policy$/, fill: () => 'OrderedReady' },
  { path: /spec\.revision_history_limit$/, fill: () => 10 },
  { path: /spec\.completion_mode$/, fill: () => 'NonIndexed' },
  { path: /spec\.storage_class_name$/, fill: () => 'standard' },
  { path: /spec\.volume_mode$/, fill: () => 'Filesystem' },
  { path: /spec\.volume_name$/, fill: ({ seed, kind }) => (kind === 'kubernetes_stateful_set_v1' ? '' : `pvc-${madeUuid(seed)}`) },
  {
    path: /container\.image_pull_policy$/,
    fill: ({ element }) =>
      /:[^:/]+$/.test(String(element['image'])) && !/:latest$/.test(String(element['image'])) ? 'IfNotPresent' : 'Always',
  },
  { path: /container\.termination_message_policy$/, fill: () => 'File' },
  { path: /scheduler_name$/, fill: () => 'default-scheduler' },
  { path: /subject\.api_group$/, fill: ({ element }) => (element['kind'] === 'ServiceAccount' ? '' : 'rbac.authorization.k8s.io') },
  { path: /spec\.strategy$/, fill: () => [{ type: 'RollingUpdate', rolling_update: [{ max_surge: '25%', max_unavailable: '25%' }] }] },
  {
    path: /strategy\.rolling_update$/,
    fill: ({ element }) => (element['type'] === 'Recreate' ? [] : [{ max_surge: '25%', max_unavailable: '25%' }]),
  },
  { path: /container\.resources$/, fill: () => [{ limits: {}, requests: {} }] },
  { path: /persistent_volume_claim_retention_policy$/, fill: () => [{ when_deleted: 'Retain', when_scaled: 'Retain' }] },
];

/** The value the API server gives an attribute that was left out. */
export function serverValue(kind: string, seed: string, attribute: Attribute, element: ObjectValue, planned: ObjectValue): Json {
  const spec = (planned['spec'] as readonly ObjectValue[] | undefined)?.[0] ?? {};
  if (attribute.path === 'status' && kind === 'kubernetes_service_v1') return statusOf(seed, spec['type'] === 'LoadBalancer');
  // Somebody who waits for the balancer gets one.
  if (attribute.path === 'status' && kind === 'kubernetes_ingress_v1') return statusOf(seed, planned['wait_for_load_balancer'] === true);
  const found = FILLS.find(({ path }) => path.test(attribute.path));
  return found === undefined ? emptyOf(attribute.type) : found.fill({ seed: `${seed}/${attribute.path}`, kind, element, spec });
}

function statusOf(seed: string, balanced: boolean): Json {
  const ip = fillPattern('172.18.255.{octet}', { seed, region: '', account: '', attribute: () => undefined });
  return [{ load_balancer: [{ ingress: balanced ? [{ hostname: '', ip }] : [] }] }];
}
