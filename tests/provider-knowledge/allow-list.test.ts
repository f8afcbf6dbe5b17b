import { NO_FACTS, parseAllowList, readAllowList } from '@lakewright/provider-knowledge/allow-list';
import { PROVIDER_NAMES, PROVIDERS } from '@lakewright/provider-knowledge/providers';
import { isKnownType } from '@lakewright/provider-knowledge/facts';
import { dataSourceTypes, resourceTypes } from '@lakewright/provider-knowledge/schema';

const LISTS = PROVIDER_NAMES.flatMap((name) => [PROVIDERS[name].resourceList, PROVIDERS[name].dataSourceList]).filter(
  (file): file is string => file !== undefined,
);

describe.each(LISTS)('%s', (file) => {
  test('is sorted inside its sections and gives a reason on each line', () => {
    const types = readAllowList(file);
    expect(types.length).toBeGreaterThan(10);
    types.forEach(({ type, section }, index) => {
      const next = types[index + 1];
      if (next?.section === section) expect([type, next.type]).toEqual([type, next.type].sort());
    });
  });
});

test('every listed type has its schema, and the schema has no other', () => {
  expect(resourceTypes('alicloud')).toEqual(sortedTypes('resources.txt'));
  expect(dataSourceTypes('alicloud')).toEqual(sortedTypes('data-sources.txt'));
  expect(resourceTypes('kubernetes')).toEqual(sortedTypes('kubernetes.txt'));
});

test('every listed resource type has facts, unless its line says it has none', () => {
  const without = readAllowList('resources.txt').filter(({ type }) => !isKnownType(type));
  expect(without.filter(({ reason }) => !reason.endsWith(NO_FACTS))).toEqual([]);
});

test('a malformed or repeated line is refused, all of them at once', () => {
  const text = '# Network\nalicloud_vpc  # network\nalicloud_vswitch\nalicloud_nat_gateway # one space\nalicloud_vpc  # again\n';
  expect(() => parseAllowList(text, 'list.txt')).toThrow(
    '[provider.list.malformed] ' +
      "list.txt:3 is not 'type  # reason': alicloud_vswitch\n" +
      "list.txt:4 is not 'type  # reason': alicloud_nat_gateway # one space\n" +
      'list.txt:5 repeats alicloud_vpc\n' +
      "  fix: write each line of list.txt as 'type  # reason', once",
  );
});

function sortedTypes(file: string): string[] {
  return readAllowList(file)
    .map(({ type }) => type)
    .sort();
}
