import { facts, isKnownType, knownTypes } from '@lakewright/provider-knowledge/facts';

test('an attribute is found by name and by path', () => {
  expect(facts('alicloud_vswitch').attribute('cidr_block')).toEqual({
    type: 'String',
    optional: true,
    computed: true,
    forceNew: true,
  });
  expect(facts('alicloud_star_rocks_instance').attribute('frontend_node_groups.cu')).toMatchObject({
    type: 'Int',
    forceNew: true,
  });
  expect(facts('alicloud_vswitch').attribute('cidr')).toBeUndefined();
  expect(facts('alicloud_vswitch').attribute('toString')).toBeUndefined();
});

test('limits are numbers', () => {
  expect(facts('alicloud_fcv3_function').attribute('cpu')?.range).toEqual({ min: 0.05, max: 16 });
  expect(facts('alicloud_fcv3_function').attribute('disk_size')?.range).toEqual({ min: 512 });
});

test('attributes come with their paths, a block before its members', () => {
  const paths = [...facts('alicloud_star_rocks_instance').attributes().keys()];
  expect(paths).toContain('vswitches.vswitch_id');
  expect(paths.indexOf('vswitches')).toBeLessThan(paths.indexOf('vswitches.vswitch_id'));
});

test('what a resource hides is on its lists', () => {
  const { neverReadBack, updateIgnores, timeoutMinutes, importable } = facts('alicloud_star_rocks_instance');
  expect(neverReadBack).toEqual(expect.arrayContaining(['admin_password', 'backend_node_groups', 'cluster_zone_id']));
  expect(updateIgnores).toContain('admin_password');
  expect(timeoutMinutes).toEqual({ create: 20, update: 5, delete: 10 });
  expect(importable).toBe(true);
  expect(facts('alicloud_ros_stack').updateSendsOnlyWithOthers).toContain('template_body');
});

test('attributes that the schema still has but the provider refuses are told from deprecated ones', () => {
  expect(facts('alicloud_cms_alarm').attribute('operator')).toMatchObject({ removed: true });
  expect(facts('alicloud_cms_alarm').attribute('operator')).not.toHaveProperty('deprecated');
  expect(facts('alicloud_vpc').attribute('name')).toMatchObject({ deprecated: true });
  expect(facts('alicloud_vpc').attribute('name')).not.toHaveProperty('removed');
});

test('an unknown type is refused with the nearest known one', () => {
  expect(isKnownType('alicloud_vswitch')).toBe(true);
  expect(isKnownType('constructor')).toBe(false);
  expect(() => facts('alicloud_vswich')).toThrow(
    "[provider.type.unknown] no facts of the resource type 'alicloud_vswich' are kept\n  fix: did you mean 'alicloud_vswitch'?",
  );
});

test('every default satisfies the limits of its own attribute', () => {
  const wrong = knownTypes().flatMap((type) =>
    [...facts(type).attributes()]
      .filter(([, { default: value, enum: allowed, range }]) => {
        if (value === undefined || (allowed === undefined && range === undefined)) return false;
        const inRange = range !== undefined && Number(value) >= (range.min ?? -Infinity) && Number(value) <= (range.max ?? Infinity);
        return !inRange && allowed?.includes(String(value)) !== true;
      })
      .map(([path]) => `${type}.${path}`),
  );
  expect(wrong).toEqual([]);
});

test('no allowed value is empty or was cut at a space', () => {
  for (const type of knownTypes()) {
    for (const { enum: allowed = [] } of facts(type).attributes().values()) {
      expect(allowed.filter((value) => value === '' || /["'\s]/.test(value))).toEqual([]);
    }
  }
});
