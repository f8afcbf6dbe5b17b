import type { JsonObject } from '../../../simulator/cloud/object';
import { checkObject } from '../../../simulator/kubernetes/api/check';

const meta = (name = 'x') => ({ metadata: [{ name }] });
const MAIN = { name: 'main', image: 'trino:470' };
const template = (over: object = {}, labels: object = { app: 'a' }) => [{ metadata: [{ labels }], spec: [{ container: [MAIN], ...over }] }];
const deployment = (over: object) => ({ ...meta(), spec: [{ selector: [{ match_labels: { app: 'a' } }], template: template(), ...over }] });
const main = (over: object) => deployment({ template: template({ container: [{ ...MAIN, ...over }] }) });
const service = (over: object) => ({ ...meta(), spec: [over] });

const REFUSED: readonly [type: string, sent: object, said: RegExp][] = [
  [
    'deployment',
    deployment({ template: template({}, { app: 'b' }) }),
    /Deployment\.apps "x" is invalid: .*`selector` does not match template `labels`/,
  ],
  ['deployment', deployment({ selector: [] }), /spec\.selector: Required value/],
  ['deployment', deployment({ selector: [{}] }), /empty selector/],
  ['deployment', deployment({ selector: [{ match_expressions: [{ key: 'app', operator: 'In', values: ['b'] }] }] }), /does not match/],
  ['deployment', deployment({ template: template({ container: [] }) }), /containers: Required value/],
  ['deployment', main({ name: 'Main' }), /containers\[0\]\.name: Invalid value: "Main"/],
  ['deployment', main({ image: '' }), /image: Required value/],
  ['deployment', deployment({ template: template({ container: [MAIN, MAIN] }) }), /containers\[1\]\.name: Duplicate value: "main"/],
  ['deployment', main({ volume_mount: [{ name: 'gone' }] }), /volumeMounts\[0\]\.name: Not found: "gone"/],
  ['deployment', main({ resources: [{ limits: { cpu: 'four' } }] }), /quantities must match the regular expression/],
  ['deployment', main({ resources: [{ limits: { cpu: '500m' }, requests: { cpu: '1' } }] }), /less than or equal to cpu limit of 500m/],
  [
    'stateful_set',
    deployment({ template: template({ restart_policy: 'Never' }) }),
    /restartPolicy: Unsupported value: "Never": supported values: "Always"/,
  ],
  ['job', { ...meta(), spec: [{ template: template({ restart_policy: 'Always' }) }] }, /supported values: "OnFailure", "Never"/],
  ['cron_job', { ...meta('x'.repeat(53)), spec: [] }, /no more than 52/],
  ['namespace', meta('a.b'), /RFC 1123 label/],
  ['service', { ...meta('1st'), spec: [{ port: [{ port: 1 }] }] }, /DNS-1035/],
  ['service', service({}), /spec\.ports: Required value/],
  ['service', service({ port: [{ port: 1 }, { port: 2 }] }), /spec\.ports\[0\]\.name: Required value/],
  [
    'service',
    service({
      port: [
        { port: 1, name: 'a' },
        { port: 1, name: 'b' },
      ],
    }),
    /Duplicate value: "1\/TCP"/,
  ],
  ['service', service({ port: [{ port: 1, node_port: 30001 }] }), /nodePort: Forbidden/],
  ['service', service({ type: 'NodePort', port: [{ port: 1, node_port: 80 }] }), /valid ports is 30000-32767/],
  ['service', service({ type: 'ExternalName' }), /externalName: Required value/],
  ['config_map', { ...meta(), data: { 'a b': '1' } }, /a valid config key/],
  ['secret', { ...meta(), type: 'kubernetes.io/tls', data: { 'tls.crt': '' } }, /data\[tls\.key\]: Required value/],
  ['persistent_volume_claim', { ...meta(), spec: [{ resources: [{ requests: {} }] }] }, /spec\.resources\[storage\]: Required value/],
  ['persistent_volume_claim', { ...meta(), spec: [{ resources: [{ requests: { storage: '5 GB' } }] }] }, /quantities/],
  ['horizontal_pod_autoscaler', { ...meta(), spec: [{ min_replicas: 3, max_replicas: 2 }] }, /minReplicas/],
  ['pod_disruption_budget', { ...meta(), spec: [{ min_available: '1', max_unavailable: '1' }] }, /cannot be both set/],
  ['priority_class', { ...meta(), value: 2_000_000_000 }, /maximum allowed value/],
  ['network_policy', { ...meta(), spec: [{ policy_types: ['In'] }] }, /Unsupported value: "In"/],
  ['ingress', { ...meta(), spec: [{ rule: [{ http: [{ path: [{ path: 'ui', path_type: 'Prefix' }] }] }] }] }, /must be an absolute path/],
];

test.each(REFUSED)('%s %j', (type, sent, said) => {
  expect(() => checkObject(`kubernetes_${type}_v1`, sent as JsonObject)).toThrow(said);
});

test('a claim template is a volume as well, and what fits is taken', () => {
  const sent = deployment({
    volume_claim_template: [{ metadata: [{ name: 'data' }] }],
    template: template({
      container: [{ ...MAIN, volume_mount: [{ name: 'data' }], resources: [{ limits: { cpu: '1' }, requests: { cpu: '1000m' } }] }],
    }),
  });
  expect(() => checkObject('kubernetes_stateful_set_v1', sent as JsonObject)).not.toThrow();
});
