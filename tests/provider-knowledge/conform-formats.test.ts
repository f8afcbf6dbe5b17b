import { conform } from '@lakewright/provider-knowledge/conform';

/** Values of a form that one service asks for: a bad one, a good one. */
test.each<[type: string, path: string, bad: unknown, good: unknown]>([
  ['alicloud_db_backup_policy', 'preferred_backup_period', ['Someday'], ['Monday', 'Sunday']],
  ['alicloud_kvstore_instance', 'security_ips', [''], ['10.0.0.0/8']],
  ['alicloud_cs_kubernetes_node_pool', 'containerd_config', { limit_no_file: '1000' }, { limit_no_file: '1024' }],
  ['alicloud_cs_kubernetes_node_pool', 'containerd_config', { limit_core: 'many' }, { limit_core: '0' }],
  ['alicloud_emrv2_cluster', 'node_attributes', { data_disk_kms_key_id: '' }, { data_disk_kms_key_id: 'key-1' }],
])('%s.%s', (type, path, bad, good) => {
  const said = (value: unknown) => conform(type, { [path]: value }).filter(({ code }) => code === 'conform.value.format');
  expect(said(bad)).toHaveLength(1);
  expect(said(good)).toEqual([]);
});
