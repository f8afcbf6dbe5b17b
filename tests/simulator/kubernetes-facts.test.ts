import { kubernetesFacts } from '../../simulator/kubernetes/facts';

/** What the printed schema does not say and a plan shows. */
test.each([
  ['kubernetes_cron_job_v1', 'spec.job_template.spec.template.spec.restart_policy', { default: 'Never' }],
  ['kubernetes_job_v1', 'spec.template.spec.restart_policy', { default: 'Never', forceNew: true }],
  ['kubernetes_cluster_role_v1', 'rule', { computed: true }],
  ['kubernetes_horizontal_pod_autoscaler_v2', 'spec.behavior', { computed: true }],
  ['kubernetes_stateful_set_v1', 'spec.volume_claim_template.metadata.namespace', { default: 'default', forceNew: true }],
])('%s: %s', (type, path, facts) => expect(kubernetesFacts(type).attribute(path)).toMatchObject(facts));
