import { diffOf, type AttributeDiff, type ChangeBody, type DescribedResource, type JsonObject } from '../../../plan';
import { change } from '../support/made';

const diffs = (address: string, before: JsonObject, after: JsonObject, body: Partial<ChangeBody> = {}): AttributeDiff[] =>
  diffOf(change(address, 'update', { before, after, ...body }));
const lines = (found: readonly AttributeDiff[]): string[] =>
  found.map(({ path, before, after }) => `${path}: ${before ?? '-'} -> ${after ?? '-'}`);
const told = (before: JsonObject, after: JsonObject, address = 'alicloud_x.A'): string[] => lines(diffs(address, before, after));

describe('attributes of a change', () => {
  it.each<[string, JsonObject, JsonObject, string[]]>([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['a value', { a: 1, b: 'x' }, { a: 2, b: 'x' }, ['a: 1 -> 2']],
    ['one nothing for another', { a: '', b: [], c: null }, { a: null, b: null, c: {} }, []],
    ['zero, which is something', { a: 0 }, { a: null }, ['a: 0 -> -']],
    ['what is new and what goes', { a: 'x' }, { b: true }, ['a: x -> -', 'b: - -> true']],
    ['what is nested', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, ['a.b.c: 1 -> 2']],
    ['keys that are no names', { a: { 'b c': 1 } }, { a: { 'b c': 2 } }, ['a["b c"]: 1 -> 2']],
    ['an element in front', { a: ['x', 'y'] }, { a: ['w', 'x', 'y'] }, ['a[0]: - -> w']],
    ['another order', { a: ['x', 'y'] }, { a: ['y', 'x'] }, ['a: ["x","y"] -> ["y","x"]']],
    [
      'elements with names',
      {
        g: [
          { name: 'a', n: 1 },
          { name: 'b', n: 1 },
        ],
      },
      { g: [{ name: 'b', n: 2 }] },
      ['g[a].name: a -> -', 'g[a].n: 1 -> -', 'g[b].n: 1 -> 2'],
    ],
    ['JSON in a text', { p: '{"S":[{"A":["x"]}],"V":"1"}' }, { p: '{"V":"1", "S":[{"A":["x","y"]}]}' }, ['p.S[0].A[1]: - -> y']],
    ['JSON that is written otherwise', { p: '{"a":1,"b":2}' }, { p: '{ "b": 2, "a": 1 }' }, []],
    ['a text that grows out of JSON', { p: '{"a":1}' }, { p: 'none' }, ['p: {"a":1} -> none']],
  ])('%s', (_what, before, after, expected) => expect(told(before, after)).toEqual(expected));

  it('do not mind the order of what has none by the schema', () => {
    expect(told({ security_ips: ['a', 'b'] }, { security_ips: ['b', 'a'] }, 'alicloud_db_instance.A')).toEqual([]);
    expect(told({ security_ips: ['a', 'b'] }, { security_ips: ['b', 'c'] }, 'alicloud_db_instance.A')).toEqual([
      'security_ips[]: a -> -',
      'security_ips[]: - -> c',
    ]);
  });

  it('are unknown where the plan says so, deep inside too', () => {
    const found = diffs('alicloud_x.A', { a: 1, b: { c: 'x' } }, { b: {} }, { after_unknown: { a: true, b: { c: true } } });
    expect(lines(found)).toEqual(['a: 1 -> (known after apply)', 'b.c: x -> (known after apply)']);
  });

  it('say which of them replaces', () => {
    const found = diffs(
      'alicloud_vswitch.A',
      { cidr_block: '10.0.0.0/20', vswitch_name: 'a' },
      { cidr_block: '10.1.0.0/20', vswitch_name: 'b' },
      {
        actions: ['delete', 'create'],
        replace_paths: [['cidr_block']],
      },
    );
    expect(found.filter(({ replaces }) => replaces).map(({ path }) => path)).toEqual(['cidr_block']);
  });

  it('are cut where they are endless', () => {
    const [one] = diffs('alicloud_x.A', { a: 'x' }, { a: 'y'.repeat(5000) });
    expect(one?.after).toMatch(/^y{200}… \(5000 characters\)$/);
  });

  it('are not listed for what goes', () => {
    expect(diffOf(change('alicloud_x.A', 'delete', { before: { a: 1 } }))).toEqual([]);
  });
});

describe('what is folded', () => {
  const harmless = (address: string, before: JsonObject, after: JsonObject, body: Partial<ChangeBody> = {}): unknown[] =>
    diffs(address, before, after, body).map((one) => one.harmless);

  it('are tags, timeouts and what only the provider fills', () => {
    expect(harmless('alicloud_vpc.A', { tags: { a: '1' } }, { tags: { a: '2' } })).toEqual(['tags']);
    expect(harmless('alicloud_vpc.A', { timeouts: { create: '5m' } }, { timeouts: { create: '9m' } })).toEqual(['timeouts']);
    expect(harmless('alicloud_vpc.A', { create_time: 'x' }, {}, { after_unknown: { create_time: true } })).toEqual(['computed']);
  });

  it('is the zero that an update writes in a block where nothing was, but not in a new block', () => {
    const rule = (expiration: JsonObject[]): JsonObject => ({ lifecycle_rule: [{ id: 'a', expiration }] });
    const address = 'alicloud_oss_bucket.A';
    const marked = { days: 7, expired_object_delete_marker: false };
    expect(harmless(address, rule([{ ...marked, expired_object_delete_marker: null }]), rule([marked]))).toEqual(['computed']);
    expect(harmless(address, rule([]), rule([marked]))).toEqual([undefined, undefined]);
    expect(harmless(address, rule([{ ...marked, expired_object_delete_marker: true }]), rule([marked]))).toEqual([undefined]);
    expect(harmless(address, { versioning: null }, { versioning: false })).toEqual([undefined]);
  });

  it('is not what a person wrote, or what replaces', () => {
    expect(harmless('alicloud_vpc.A', { cidr_block: '1' }, { cidr_block: '2' })).toEqual([undefined]);
    expect(
      harmless('alicloud_x.A', { tags: { a: '1' } }, { tags: { a: '2' } }, { actions: ['delete', 'create'], replace_paths: [['tags']] }),
    ).toEqual([undefined]);
  });

  it('is what nobody wrote and is computed, where the description is known', () => {
    const made = change('alicloud_alikafka_instance.A', 'update', {
      before: { zone_id: 'a' },
      after: {},
      after_unknown: { zone_id: true },
    });
    const folded = (written: DescribedResource | undefined): unknown[] => diffOf(made, { written }).map((one) => one.harmless);
    expect(folded({})).toEqual(['computed']);
    expect(folded({ zone_id: 'a' })).toEqual([undefined]);
    expect(folded(undefined)).toEqual([undefined]);
  });
});
