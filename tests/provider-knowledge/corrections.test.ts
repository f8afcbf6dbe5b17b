import { facts } from '@lakewright/provider-knowledge/facts';
import { FORMATS } from '../../packages/provider-knowledge/facts/formats';
import { HIDDEN_DIFFERENCES } from '../../packages/provider-knowledge/facts/hidden-differences';
import { CORRECTIONS, STEERING_ARGUMENTS } from '../../packages/provider-knowledge/facts/corrections';
import { correctAttributes, correctList } from '@lakewright/provider-knowledge/correct';
import { writtenFacts } from '@lakewright/provider-knowledge/facts-file';

describe.each(CORRECTIONS.map((row) => [`${row.type} ${row.attribute} ${row.fact}`, row] as const))('%s', (_, row) => {
  const known = facts(row.type);

  test('names an attribute there is, and says why', () => {
    if (row.attribute !== '*') expect(known.attribute(row.attribute)).toBeDefined();
    expect(row.why).not.toBe('');
  });

  test('applies', () => {
    switch (row.fact) {
      case 'createIgnores':
      case 'neverReadBack':
      case 'updateIgnores':
      case 'updateSendsOnlyWithOthers':
        if (row.attribute === '*') expect(known[row.fact]).toEqual([]);
        else expect(known[row.fact].includes(row.attribute)).toBe(row.value);
        break;
      default:
        expect(known.attribute(row.attribute)?.[row.fact]).toBe(row.value);
    }
  });

  test('is not what the provider says anyway', () => {
    const written = writtenFacts().resources[row.type];
    switch (row.fact) {
      case 'neverReadBack':
      case 'updateIgnores':
      case 'updateSendsOnlyWithOthers':
        if (row.attribute === '*') expect(written?.[row.fact]).not.toEqual([]);
        else expect(written?.[row.fact]?.includes(row.attribute) ?? false).toBe(!row.value);
        break;
      case 'secret':
        expect(known.attribute(row.attribute)?.sensitive).toBeUndefined();
        break;
      default:
        // The facts that are read out of the provider's code have no such member at all.
        expect(JSON.stringify(written)).not.toContain(row.fact);
    }
  });
});

test('every argument said to steer a call is one of some type, and only at the top', () => {
  const top = new Set(Object.values(writtenFacts().resources).flatMap(({ attributes }) => Object.keys(attributes)));
  expect(STEERING_ARGUMENTS.filter((name) => !top.has(name))).toEqual([]);
  expect(facts('alicloud_ram_role').attribute('force')).toMatchObject({ steersCall: true });
  expect(facts('alicloud_ram_role').attribute('description')).not.toHaveProperty('steersCall');
});

test('what the provider marks as sensitive is a secret too', () => {
  expect(facts('alicloud_rds_account').attribute('account_password')).toMatchObject({ sensitive: true, secret: true });
});

test('a correction reaches a nested attribute and no other', () => {
  const row = { type: 't', attribute: 'a.b', fact: 'secret', value: true, why: 'test' } as const;
  const corrected = correctAttributes({ a: { type: 'List', block: { b: { type: 'String' } } }, b: { type: 'String' } }, [row], undefined);
  expect(corrected).toEqual({
    a: { type: 'List', block: { b: { type: 'String', secret: true } } },
    b: { type: 'String' },
  });
});

test('a name is put on a list or taken off it', () => {
  const row = { type: 't', fact: 'updateIgnores', why: 'test' } as const;
  expect(correctList(['a', 'c'], [{ ...row, attribute: 'b', value: true }], 'updateIgnores')).toEqual(['a', 'b', 'c']);
  expect(correctList(['a', 'c'], [{ ...row, attribute: 'a', value: false }], 'updateIgnores')).toEqual(['c']);
  expect(correctList(['a', 'c'], [{ ...row, attribute: 'a', value: false }], 'neverReadBack')).toEqual(['a', 'c']);
});

describe.each(FORMATS.map((row) => [`${row.type} ${row.attributes.join()}`, row] as const))(
  'the form of %s',
  (_, { type, attributes, format }) => {
    test('is of attributes there are, and its examples have it', () => {
      for (const path of attributes) expect(facts(type).attribute(path)?.format).toBe(format);
      expect([format.wrong(format.example), format.wrong(format.other)]).toEqual([undefined, undefined]);
      expect(format.wrong('? no ?') ?? format.wrong('')).toBeDefined();
    });
  },
);

test.each(HIDDEN_DIFFERENCES.map((row) => [`${row.type} ${row.attributes.join()}`, row] as const))(
  'differences of %s are hidden by the provider',
  (_, { type, attributes }) => {
    for (const path of attributes) expect(facts(type).attribute(path)?.diffSuppress).toBe(true);
  },
);
