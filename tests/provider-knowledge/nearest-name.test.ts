import { nearestName } from '@lakewright/provider-knowledge/nearest-name';

test.each([
  ['vpc_nam', ['vpc_name', 'vpc_id'], 'vpc_name'],
  ['cidr', ['id', 'cidr_block'], 'cidr_block'],
  ['node', ['node_count', 'node_groups', 'name'], 'name'],
  ['3', ['4', '5'], undefined],
  ['warehouse', ['vpc_name', 'cidr_block'], undefined],
  ['vpc', [], undefined],
])('%s among %j: %s', (name, known, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});
