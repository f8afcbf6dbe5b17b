import { plannerOf } from '@lakewright/provider-knowledge/planning/planner';
import { hasUnknown, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';

type Body = Readonly<Record<string, unknown>>;

/** What a plan of an object that is there as `before` says changes; not what only the service will know. */
function changes(type: string, before: Body, after: Body): string[] {
  const planner = plannerOf(`alicloud_${type}`);
  if (planner === undefined) throw new Error(`no planner of ${type}`);
  const prior: ObjectValue = Object.fromEntries(
    Object.entries({ ...planner.plan(undefined, planner.config(before)).planned, id: 'x' }).map(([name, value]) => [
      name,
      hasUnknown(value) ? null : value,
    ]),
  );
  const { planned } = planner.plan(prior, planner.config({ ...before, ...after }));
  return Object.keys(planned).filter(
    (name) => !hasUnknown(planned[name] ?? null) && JSON.stringify(planned[name]) !== JSON.stringify(prior[name]),
  );
}

const CLUSTER = { vswitch_ids: ['vsw-1'], encryption_provider_key: 'a' };
const RULE = { type: 'ingress', ip_protocol: 'tcp', port_range: '1/1', security_group_id: 'sg-1', ipv6_cidr_ip: '2001:db8::/32' };
const POOL = { cluster_id: 'c', vswitch_ids: ['vsw-1'], instance_types: ['t'], user_data: 'echo hi' };
const POLICY = { instance_id: 'rm-1', enable_backup_log: false, archive_backup_retention_period: 30 };

/** Each row is one change; `shown` is what the provider plans of it. */
const rows: readonly [what: string, type: string, before: Body, after: Body, shown: readonly string[]][] = [
  ['the key of an encryption', 'cs_managed_kubernetes', CLUSTER, { encryption_provider_key: 'b' }, ['encryption_provider_key']],
  [
    'the key of an encryption that is off',
    'cs_managed_kubernetes',
    { ...CLUSTER, disable_encryption: true },
    { encryption_provider_key: 'b' },
    [],
  ],
  ['an address in full', 'security_group_rule', RULE, { ipv6_cidr_ip: '2001:0db8:0:0::/32' }, []],
  ['another address', 'security_group_rule', RULE, { ipv6_cidr_ip: '2001:0db9:0:0::/32' }, ['ipv6_cidr_ip']],
  ['a text, now in base64', 'cs_kubernetes_node_pool', POOL, { user_data: 'ZWNobyBoaQ==' }, []],
  ['base64 in base64 once more', 'cs_kubernetes_node_pool', { ...POOL, user_data: 'YWJj' }, { user_data: 'WVdKag==' }, ['user_data']],
  ['archives without a log', 'db_backup_policy', POLICY, { archive_backup_retention_period: 60 }, []],
  ['the same JSON', 'pai_service', { service_config: '{"b": 1, "a": [1, 2]}' }, { service_config: '{"a":[1,2],"b":1}' }, []],
];

test.each(rows)('%s', (_what, type, before, after, shown) => expect(changes(type, before, after)).toEqual(shown));

test('a text is planned in the form in which the provider keeps it', () => {
  const planner = plannerOf('alicloud_pai_service');
  expect(planner?.plan(undefined, planner.config({ service_config: '{"b": "<", "a": [1, 2]}' })).planned['service_config']).toBe(
    '{"a":[1,2],"b":"\\u003c"}',
  );
});
