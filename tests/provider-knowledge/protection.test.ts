import { facts, knownTypes } from '@lakewright/provider-knowledge/facts';
import { isStateful, protectionFacts, statefulTypes } from '@lakewright/provider-knowledge/protection';

describe.each(statefulTypes)('%s', (type) => {
  test('what is said to replace it, the provider replaces', () => {
    const wrong = protectionFacts(type).replacedBy.filter((attribute) => !facts(type).attribute(attribute)?.forceNew);
    expect(wrong).toEqual([]);
  });

  test('a guard of its own is not left out', () => {
    const guarded = facts(type).attribute('deletion_protection') !== undefined;
    expect(protectionFacts(type).guard?.['deletion_protection'] !== undefined).toBe(guarded);
  });
});

const guards = statefulTypes.flatMap((type) =>
  Object.entries(protectionFacts(type).guard ?? {}).map(([attribute, guard]) => [type, attribute, guard] as const),
);

test.each(guards)('the guard of %s, %s, exists and takes both values', (type, attribute, guard) => {
  const known = facts(type).attribute(attribute);
  if (known?.enum) expect(known.enum).toEqual(expect.arrayContaining([guard.on, guard.off]));
  else expect(known?.type).toBe('Bool');
});

test('what holds data is told from what does not', () => {
  expect(isStateful('alicloud_oss_bucket')).toBe(true);
  expect(isStateful('alicloud_vpc')).toBe(false);
  expect(isStateful('toString')).toBe(false);
  expect(knownTypes().filter(isStateful)).toEqual([...statefulTypes].sort());
});
