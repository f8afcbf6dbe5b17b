import { STARROCKS_TYPES } from '../../../constructs/starrocks/known/types';

const { alicloud_star_rocks_instance: instance, alicloud_star_rocks_node_group: group } = STARROCKS_TYPES;
const query = { resident_node_number: 5, cu: 16, storage_size: 500, disk_number: 4, storage_performance_level: 'pl2' };
const sized = (sizes: readonly { readonly item: string; readonly amount: number }[]): string[] =>
  sizes.map(({ item, amount }) => `${item} ${amount}`);

it('a group of nodes reserves the compute of each node, and each of its disks', () => {
  expect(sized(group.sizes(query))).toEqual(['starrocks-cu 80', 'starrocks-disk:pl2 10000']);
});

it('a node has one disk where nobody says how many', () => {
  const { disk_number: _, ...one } = query;
  expect(sized(group.sizes(one))).toEqual(['starrocks-cu 80', 'starrocks-disk:pl2 2500']);
});

it('an instance reserves what its frontends and its backends do', () => {
  const frontend = { resident_node_number: 3, cu: 8, storage_size: 200 };
  expect(sized(instance.sizes({ frontend_node_groups: [frontend], backend_node_groups: [query] }))).toEqual([
    'starrocks-cu 24',
    'starrocks-disk:pl1 600',
    'starrocks-cu 80',
    'starrocks-disk:pl2 10000',
  ]);
});
