import type { JsonObject } from '../../../plan';
import { change, codesOf, only, plan, read } from '../support/made';

const shrinks = (address: string, before: JsonObject, after: JsonObject) => read([plan([change(address, 'update', { before, after })])]);
const group = (kind: string, count: number): JsonObject => ({
  node_groups: [{ node_group_name: 'g', node_group_type: kind, node_count: count }],
});

describe('what only grows', () => {
  it.each<[string, JsonObject, JsonObject, string, string, string]>([
    ['alicloud_alikafka_topic.T', { partition_num: 24 }, { partition_num: 8 }, 'partition_num', '24', '8'],
    ['alicloud_db_instance.D', { instance_storage: 100 }, { instance_storage: 50 }, 'instance_storage', '100', '50'],
    ['alicloud_star_rocks_node_group.G', { storage_size: 200 }, { storage_size: 100 }, 'storage_size', '200', '100'],
    ['alicloud_alikafka_instance.K', { disk_size: 500 }, { disk_size: 300 }, 'disk_size', '500', '300'],
    ['alicloud_kvstore_instance.R', { engine_version: '7.0' }, { engine_version: '6.0' }, 'engine_version', '7.0', '6.0'],
    ['alicloud_alikafka_instance.K', { service_version: '3.3.10' }, { service_version: '3.3.9' }, 'service_version', '3.3.10', '3.3.9'],
    ['alicloud_emrv2_cluster.C', group('CORE', 4), group('CORE', 2), 'node_groups[g].node_count', '4', '2'],
    [
      'alicloud_oss_bucket_worm.W',
      { retention_period_in_days: 30 },
      { retention_period_in_days: 9 },
      'retention_period_in_days',
      '30',
      '9',
    ],
  ])('%s is not made smaller', (address, before, after, attribute, was, is) => {
    const reading = shrinks(address, before, after);
    expect(only(reading, 'plan.size.shrinks')).toMatchObject({ severity: 'error', exit: 1, attribute, before: was, after: is });
    expect(reading.exit).toBe(1);
    expect(only(shrinks(address, before, after), 'plan.size.shrinks').fix).toContain(`write ${was} again`);
    expect(codesOf(shrinks(address, after, before))).toEqual([]);
  });

  it('is compared as numbers', () => {
    expect(codesOf(shrinks('alicloud_alikafka_instance.K', { disk_size: '900' }, { disk_size: '1000' }))).toEqual([]);
  });

  it('is not the count of nodes that hold nothing', () => {
    expect(codesOf(shrinks('alicloud_emrv2_cluster.C', group('TASK', 4), group('TASK', 2)))).toEqual([]);
  });
});
