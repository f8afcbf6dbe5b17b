import { SERVICES } from '../../constructs/registry';
import { servedTypes } from '../../simulator';

test('says of every type how it is served', () => {
  const served = servedTypes();
  const how = (type: string, kind: 'resource' | 'data'): string | undefined =>
    served.find((one) => one.type === type && one.kind === kind)?.how;
  expect(how('alicloud_vpc', 'resource')).toBe('behaviour');
  expect(how('alicloud_mongodb_instance', 'resource')).toBe('schema');
  expect(how('alicloud_vpcs', 'data')).toBe('behaviour');
  expect(how('alicloud_mongodb_instances', 'data')).toBe('schema');
  expect(how('alicloud_cloud_control_resource_types', 'data')).toBe('empty');
  expect(how('kubernetes_namespace', 'resource')).toBe('behaviour');
  expect(how('time_sleep', 'resource')).toBe('behaviour');
  expect(how('kubernetes_daemonset', 'resource')).toBe('schema');
  expect(how('kubernetes_service', 'data')).toBe('schema');
  expect(how('helm_release', 'resource')).toBeUndefined();
  expect(new Set(served.map(({ type, kind }) => `${kind} ${type}`)).size).toBe(served.length);
});

test('knows how every type of our services behaves, not only its schema', () => {
  const behaving = new Set(servedTypes().flatMap(({ type, kind, how }) => (kind === 'resource' && how === 'behaviour' ? [type] : [])));
  const ours = SERVICES.flatMap(({ types = {} }) => Object.keys(types)).filter((type) => /^(alicloud|kubernetes|random)_/.test(type));
  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter((type) => !behaving.has(type))).toEqual([]);
});
