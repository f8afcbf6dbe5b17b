import { madeAgain } from '../../../domain/cloned';
import { type ResourceBody, blocks, numberOf } from '../../../domain/synthesized/stack-document';
import { type Opening, type PriceRow, type Size, type TypeRow, type Written, writtenAt } from '../../../domain/tables';

const ONE = 1;

/** Compute and disks of one node group, inline or of its own. */
function nodeGroup(group: ResourceBody): Size[] {
  const nodes = numberOf(group['resident_node_number'], ONE);
  const disks = nodes * numberOf(group['disk_number'], ONE) * numberOf(group['storage_size'], 0);
  const level = String(group['storage_performance_level'] ?? 'pl1');
  return [
    { item: 'starrocks-cu', amount: nodes * numberOf(group['cu'], 0), unit: 'CU', ceiling: false },
    { item: `starrocks-disk:${level}`, amount: disks, unit: 'GB', ceiling: false },
  ];
}

/** Where nodes of one kind are written: below `role`, or where the group itself is. */
const nodesWritten = (attribute: string, ...role: readonly string[]): Record<string, Written> => ({
  [`${attribute}resident_node_number`]: writtenAt(...role, 'nodes'),
  [`${attribute}cu`]: writtenAt(...role, 'size'),
  [`${attribute}spec_type`]: writtenAt(...role, 'spec'),
  [`${attribute}storage_size`]: writtenAt(...role, 'disk', 'size'),
  [`${attribute}disk_number`]: writtenAt(...role, 'disk', 'count'),
  [`${attribute}storage_performance_level`]: writtenAt(...role, 'disk', 'level'),
});

export const STARROCKS_TYPES = {
  alicloud_star_rocks_instance: {
    clone: madeAgain('business', 'region'),
    ignore: {
      frontend_node_groups: 'every field replaces the instance and none is read back',
      backend_node_groups: 'every field replaces the instance and none is read back; compute is sized by node groups',
      observer_node_groups: 'every field replaces the instance and none is read back',
      admin_password: 'a change is promised by the plan and sent to nobody',
      cluster_zone_id: 'never read back: an import would plan a replacement',
      oss_accessing_role_name: 'never read back, and a change is not sent',
      version: 'upgrades are made by the service; it answers with a longer version, which would replace the instance',
    },
    zoned: ['vswitches'],
    written: {
      version: writtenAt('version'),
      run_mode: writtenAt('mode'),
      package_type: writtenAt('edition'),
      oss_accessing_role_name: writtenAt('ossRole'),
      ...nodesWritten('frontend_node_groups.', 'frontend'),
      ...nodesWritten('backend_node_groups.', 'backend'),
    },
    sizes: (body) => [...blocks(body['frontend_node_groups']), ...blocks(body['backend_node_groups'])].flatMap(nodeGroup),
  },
  alicloud_star_rocks_node_group: {
    clone: madeAgain('business', 'parent'),
    written: nodesWritten(''),
    sizes: nodeGroup,
  },
} as const satisfies Record<string, TypeRow>;

/** From the product page's worked example of 2026: 48 CU cost 2.429616 an hour, 600 GB of PL1 disk 0.1914. */
/** The page has an example for Hangzhou and no table of regions; it calls neither a list price. */
const LIST = {
  source: 'https://www.alibabacloud.com/help/en/emr/emr-serverless-starrocks/product-overview/pay-as-you-go',
  read: '2026-11-29',
  note: 'the page, read on that day, has no date of its own; from its example: 2.429616 for 48 CU and 0.1914 for 600 GB an hour',
} as const;
const DISK = { title: 'StarRocks disk', unlisted: 'the page has an example with PL1 only' } as const;

export const STARROCKS_PRICES = {
  'starrocks-cu': { title: 'StarRocks', quota: true, usd: { 'cn-hangzhou': 0.050617 }, ...LIST },
  'starrocks-disk:pl0': DISK,
  'starrocks-disk:pl1': { title: DISK.title, usd: { 'cn-hangzhou': 0.000319 }, ...LIST },
  'starrocks-disk:pl2': DISK,
  'starrocks-disk:pl3': DISK,
} as const satisfies Record<string, PriceRow>;

/** Keyed by construct id. */
export const STARROCKS_OPENINGS = {
  StarRocksQuery: { ports: '9030/9030', why: 'StarRocks frontends, MySQL protocol' },
  StarRocksHttp: { ports: '8030/8030', why: 'StarRocks frontends, HTTP and stream load' },
  StarRocksLoad: { ports: '8040/8040', why: 'StarRocks backends, where a stream load is sent on to' },
} as const satisfies Record<string, Opening>;
