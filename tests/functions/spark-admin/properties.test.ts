import fc from 'fast-check';
import type { Json } from '../../../functions/spark-admin/api/json';
import { KINDS } from '../../../functions/spark-admin/kinds';
import { PropertyReader } from '../../../functions/spark-admin/properties/reader';
import { SCENARIOS } from './crash-scenarios';
import { WORKSPACE } from './harness';

const problemsOf = (type: string, properties: unknown): readonly string[] => {
  const reading = KINDS.get(type)?.read(properties as Readonly<Record<string, Json>>);
  return reading !== undefined && 'problems' in reading ? reading.problems : [];
};

const QUEUE = { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 40 };

describe('properties', () => {
  const WRONG = [
    [{ ...QUEUE, WorkspaceId: 'risk' }, "[spark-admin.property.invalid] WorkspaceId must be a workspace id like w-1234abcd, got 'risk'"],
    [
      { ...QUEUE, Name: 'Night' },
      "[spark-admin.property.invalid] Name must be 1-63 lowercase letters, digits, dashes or underscores, starting with a letter, got 'Night'",
    ],
    [
      { ...QUEUE, Name: { Ref: 'Name' } },
      '[spark-admin.property.invalid] Name must be 1-63 lowercase letters, digits, dashes or underscores, starting with a letter, got \'{"Ref":"Name"}\'',
    ],
    [{ ...QUEUE, MaxCu: '40 CU' }, "[spark-admin.property.invalid] MaxCu must be a number of at least 0.5 in steps of 0.5, got '40 CU'"],
    [{ ...QUEUE, MaxCu: 0 }, "[spark-admin.property.invalid] MaxCu must be a number of at least 0.5 in steps of 0.5, got '0'"],
    [{ ...QUEUE, MaxCu: '0x10' }, "[spark-admin.property.invalid] MaxCu must be a number of at least 0.5 in steps of 0.5, got '0x10'"],
    [{ ...QUEUE, MinCu: 41 }, '[spark-admin.queue.range] MinCu 41 is more than MaxCu 40; fix: lower MinCu or raise MaxCu'],
    [
      { ...QUEUE, Environments: 'dev,test' },
      "[spark-admin.property.invalid] each of Environments must be dev, prod or production, got 'test'",
    ],
    [{ ...QUEUE, PaymentType: 'Free' }, "[spark-admin.property.invalid] PaymentType must be one of PayAsYouGo, Pre, got 'Free'"],
    [
      { ...QUEUE, RestoreMaxCu: 4 },
      '[spark-admin.queue.restore] RestoreMaxCu and RestoreMinCu are for root_queue and dev_queue, which stay; fix: leave them out',
    ],
    [
      { ...QUEUE, Max: 4 },
      "[spark-admin.property.unknown] 'Max' is no property; fix: use one of Description, Environments, MaxCu, MinCu, Name, PaymentType, RestoreMaxCu, RestoreMinCu, Since, TakeOver, TimeZone, Windows, WorkspaceId",
    ],
    [{ WorkspaceId: WORKSPACE, Name: '', MaxCu: null }, '[spark-admin.property.missing] Name is missing'],
  ] as const;

  test.each(WRONG)('%j: %s', (properties, problem) => {
    expect(problemsOf('Custom::SparkQueue', properties)).toContain(problem);
  });

  test.each([...KINDS.keys()])('%s without properties names each one it needs, all at once', (type) => {
    const problems = problemsOf(type, {});
    expect(problems.length).toBeGreaterThanOrEqual(1);
    expect(problems.every((problem) => problem.startsWith('[spark-admin.property.missing]'))).toBe(true);
  });

  test('an id that ROS could not keep is refused', () => {
    const properties = { WorkspaceId: `w-${'1'.repeat(250)}`, Name: 'night', MaxCu: 1 };
    expect(problemsOf('Custom::SparkQueue', properties)).toEqual([
      expect.stringContaining("[spark-admin.property.length] the object's id is longer than 235 bytes"),
    ]);
  });

  test.each(SCENARIOS)('$name: values that went through template parameters, as text, mean the same', ({ asked }) => {
    const asText = Object.fromEntries(
      Object.entries(asked.properties).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    );
    const identities = [asked.properties, asText].map((properties) => {
      const reading = KINDS.get(asked.type)?.read(properties as Readonly<Record<string, Json>>);
      return reading !== undefined && 'object' in reading ? reading.object.identity : reading;
    });
    expect(identities[1]).toEqual(identities[0]);
  });

  test('no properties make reading throw', () => {
    const json = fc.jsonValue() as fc.Arbitrary<Json>;
    const names = fc.constantFrom(
      'WorkspaceId',
      'Name',
      'MaxCu',
      'Environments',
      'SparkConfigs',
      'Public',
      'VSwitchIds',
      'Roles',
      'Kind',
      'ExpireDays',
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS.keys()), fc.dictionary(fc.oneof(names, fc.string()), json), (type, properties) => {
        for (const problem of problemsOf(type, properties)) expect(problem).toMatch(/^\[spark-admin\.[a-z]+\.[a-z]+\] \S/);
      }),
    );
  });
});

describe('a value as text', () => {
  const reader = (value: Json) => new PropertyReader({ Value: value });
  const ANY = { pattern: /^.*$/s, hint: 'anything' };

  test('a number is the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (halves) => {
        const number = halves / 2;
        for (const value of [number, String(number), ` ${number} `])
          expect(reader(value).number('Value', { min: 0, step: 0.5 })).toBe(number);
      }),
    );
  });

  test('a list is the list, without repetitions', () => {
    const item = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
    fc.assert(
      fc.property(fc.uniqueArray(item, { minLength: 1 }), (list) => {
        for (const value of [list, JSON.stringify(list), list.join(','), [...list, ...list].join(' , ')])
          expect(reader(value).list('Value', ANY)).toEqual(list);
      }),
    );
  });

  test('a map is the map, its values as text', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          value,
        ),
        (map) => {
          const want = Object.fromEntries(Object.entries(map).map(([key, item]) => [key, String(item)]));
          for (const given of [map, JSON.stringify(map)]) expect(reader(given).map('Value')).toEqual(want);
        },
      ),
    );
  });

  test.each([
    [true, true],
    ['true', true],
    ['True', true],
    [false, false],
    ['FALSE', false],
  ])('the flag %p is %p', (value, flag) => {
    expect(reader(value).flag('Value')).toBe(flag);
  });

  const WRONG: readonly (readonly [string, (one: PropertyReader) => unknown, Json])[] = [
    ['a flag', (one) => one.flag('Value'), 'yes'],
    ['a list', (one) => one.list('Value', ANY), { a: 1 }],
    ['a map', (one) => one.map('Value'), '[1]'],
    ['a map', (one) => one.map('Value'), { a: { b: 1 } }],
    ['a number', (one) => one.number('Value', { min: 1, step: 1 }), '1.5'],
    ['a text', (one) => one.text('Value', ANY), ['a']],
  ];

  test.each(WRONG)('what is no %s is refused', (_, read, value) => {
    const one = reader(value);
    expect(read(one)).toBeUndefined();
    expect(one.problems).toHaveLength(1);
  });
});
