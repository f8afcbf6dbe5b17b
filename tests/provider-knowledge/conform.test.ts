import fc from 'fast-check';
import { conform } from '@lakewright/provider-knowledge/conform';

const TOPIC = { instance_id: '${alicloud_alikafka_instance.Bus.id}', topic: 'loans', remark: 'loan events' };

test('all problems are reported at once', () => {
  const found = conform('alicloud_alikafka_topic', { topi: 'x', partition_num: 'many' });
  expect(found.map(({ path }) => path)).toEqual(['topi', 'partition_num', 'instance_id', 'remark', 'topic']);
});

test('Terraform reads its own keys itself, and blocks made from a collection count', () => {
  const meta = {
    provider: 'alicloud.dr',
    depends_on: ['x.y'],
    count: 2,
    lifecycle: { ignore_changes: 'all' },
    timeouts: { delete: '60m' },
  };
  const generated = {
    dynamic: {
      destination: {
        for_each: '${var.targets}',
        content: { bucket: '${destination.value}', location: 'oss-cn-beijing' },
      },
    },
  };
  expect(conform('alicloud_oss_bucket_replication', { bucket: 'acme', action: 'ALL', ...meta, ...generated })).toEqual([]);
  const wrong = { dynamic: { destination: { for_each: [], content: { buket: 'x' } }, destinations: {} } };
  expect(conform('alicloud_oss_bucket_replication', { bucket: 'acme', action: 'ALL', ...wrong }).map(({ path }) => path)).toEqual([
    'destination.buket',
    'destination.bucket',
    'destination.location',
    'destinations',
  ]);
});

test('timeouts are those of the type, which may have none', () => {
  const timeouts = { create: '60m' };
  const replication = { bucket: 'acme', action: 'ALL', destination: { bucket: 'acme-dr', location: 'oss-cn-beijing' } };
  expect(conform('alicloud_oss_bucket_replication', { ...replication, timeouts })).toMatchObject([
    { path: 'timeouts.create', fix: 'use one of delete' },
  ]);
  expect(conform('alicloud_tag_meta_tag', { key: 'team', values: ['risk'], timeouts })).toMatchObject([{ path: 'timeouts' }]);
});

test('an escaped text is no reference', () => {
  expect(conform('alicloud_alikafka_topic', { ...TOPIC, partition_num: '$${X}' })).toHaveLength(1);
  expect(conform('alicloud_alikafka_topic', { ...TOPIC, partition_num: '$${X}${var.x}' })).toEqual([]);
});

test('whatever it is given, it answers', () => {
  const types = [
    'alicloud_emrv2_cluster',
    'alicloud_event_bridge_event_source_v2',
    'alicloud_security_group_rule',
    'kubernetes_deployment_v1',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.dictionary(fc.constantFrom('node_groups', 'spec', 'dynamic', 'cidr_ip', 'source_oss_event_parameters', 'tags'), fc.jsonValue()),
      (type, body) => {
        expect(conform(type, body as object).length).toBeGreaterThan(0);
      },
    ),
  );
});
