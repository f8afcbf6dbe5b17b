import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { Attribute } from '@lakewright/provider-knowledge/planning/model';
import { planKubernetes } from '../../../simulator/kubernetes/plan';
import { serverValue } from '../../../simulator/kubernetes/server';
import { catalogue } from '../../../simulator/schema/catalogue';

test.each([
  [true, 1],
  [false, 0],
])('an ingress has an address when somebody waits for it (%s)', (waits, addresses) => {
  const { block } = catalogue('kubernetes').resource('kubernetes_ingress_v1');
  const status = block.attributes.find(({ name }) => name === 'status') as Attribute;
  const told = serverValue('kubernetes_ingress_v1', 'seed', status, {}, { wait_for_load_balancer: waits });
  expect((told as { load_balancer: { ingress: object[] }[] }[])[0]?.load_balancer[0]?.ingress).toHaveLength(addresses);
});

const map = catalogue('kubernetes').resource('kubernetes_config_map_v1');
const quota = catalogue('kubernetes').resource('kubernetes_resource_quota_v1');

const full = (block: { attributes: readonly { name: string }[] }, value: ObjectValue): ObjectValue => ({
  ...Object.fromEntries(block.attributes.map(({ name }) => [name, null])),
  ...value,
});

test.each([
  [false, []],
  [true, [['data']]],
])('a map that is immutable (%s) is replaced when its data changes', (immutable, replace) => {
  const at = (data: ObjectValue) => full(map.block, { id: 'default/m', metadata: [], immutable, data });
  expect(planKubernetes(map, at({ a: '1' }), at({ a: '2' })).replace.map((path) => path.slice(0, 1))).toEqual(replace);
});

test('the same amount in other words is no difference', () => {
  const spec = quota.block.attributes.find(({ name }) => name === 'spec')?.block ?? { attributes: [] };
  const at = (hard: ObjectValue) => full(quota.block, { id: 'default/q', metadata: [], spec: [full(spec, { hard, scope_selector: [] })] });
  const prior = at({ cpu: '1000m', memory: '1Gi' });
  expect(planKubernetes(quota, prior, at({ cpu: '1', memory: '1024Mi' })).planned).toBe(prior);
  expect(planKubernetes(quota, prior, at({ cpu: '2', memory: '1Gi' })).planned).not.toBe(prior);
});
