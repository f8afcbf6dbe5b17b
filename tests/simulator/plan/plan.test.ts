import { planResource } from '@lakewright/provider-knowledge/planning/resource';
import type { Suppress } from '@lakewright/provider-knowledge/planning/suppress';
import { pathText } from '@lakewright/provider-knowledge/planning/path';
import { Unknown, UNKNOWN, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { MODEL } from './one-type';

const EMPTY: ObjectValue = {
  id: null,
  name: 'a',
  zone: null,
  note: null,
  size: null,
  spare: null,
  mode: null,
  status: null,
  tags: null,
  peers: null,
  order: null,
  disk: [],
  rule: [],
  access: [],
};
const PRIOR: ObjectValue = {
  ...EMPTY,
  id: 'x-1',
  size: 20,
  note: '',
  spare: false,
  mode: 'fast',
  status: 'up',
  zone: 'i',
  access: [{ level: 'low' }],
};
/** The configuration that made {@link PRIOR}. */
const CONFIG: ObjectValue = { ...EMPTY, zone: 'i' };

const plan = (prior: ObjectValue | undefined, config: ObjectValue, suppress: Suppress = () => false) => {
  const { planned, replace } = planResource(MODEL, prior, config, suppress);
  return { planned, replace: replace.map(pathText) };
};

describe('a creation', () => {
  const { planned, replace } = plan(undefined, CONFIG);

  test.each([
    ['an unset attribute stays unset', 'note', null],
    ['an unset default applies', 'size', 20],
    ['a computed attribute is unknown', 'status', UNKNOWN],
    ['an unset optional and computed one too', 'mode', UNKNOWN],
    ['an unset computed block too', 'access', UNKNOWN],
    ['what is configured is planned', 'zone', 'i'],
  ])('%s', (_what, name, expected) => expect(planned[name]).toEqual(expected));

  test('replaces nothing', () => expect(replace).toEqual([]));
});

test('the same configuration again plans the prior state itself', () => {
  expect(plan(PRIOR, CONFIG).planned).toBe(PRIOR);
});

describe('a change', () => {
  test.each<[string, Partial<ObjectValue>, string, unknown, string[]]>([
    ['in place', { note: 'b' }, 'note', 'b', []],
    ['of a ForceNew attribute replaces', { zone: 'j' }, 'zone', 'j', ['zone']],
    ['to unset of a ForceNew attribute replaces', { zone: null }, 'zone', null, ['zone']],
    ['to an unknown of a ForceNew attribute replaces', { zone: UNKNOWN }, 'zone', UNKNOWN, ['zone']],
    ['to a refined unknown replaces as well', { zone: new Unknown(Uint8Array.of(1)) }, 'zone', new Unknown(Uint8Array.of(1)), ['zone']],
    ['to an unknown elsewhere does not', { note: UNKNOWN }, 'note', UNKNOWN, []],
    ['of a default', { size: 40 }, 'size', 40, []],
    ['from unset to zero is none', { spare: false }, 'spare', false, []],
    ['from unset to empty is none', { note: '' }, 'note', '', []],
    ['of an optional and computed attribute', { mode: 'slow' }, 'mode', 'slow', []],
    ['to empty of an optional and computed attribute is none', { mode: '' }, 'mode', 'fast', []],
    ['of a set of texts that replaces', { peers: ['a'] }, 'peers', ['a'], ['peers']],
    ['of a list', { order: ['b', 'a'] }, 'order', ['b', 'a'], []],
    ['of a map', { tags: { a: '1' } }, 'tags', { a: '1' }, []],
  ])('%s', (_what, changed, name, expected, replaced) => {
    const { planned, replace } = plan(PRIOR, { ...CONFIG, ...changed } as ObjectValue);
    expect(planned[name]).toEqual(expected);
    expect(replace).toEqual(replaced);
  });

  test('from what the cloud does not answer to empty is none', () => {
    const silent = { ...PRIOR, note: null };
    expect(plan(silent, { ...CONFIG, note: '' }).planned).toBe(silent);
  });

  test('what only the provider sets is kept', () => {
    expect(plan(PRIOR, { ...CONFIG, note: 'b' }).planned).toMatchObject({
      id: 'x-1',
      status: 'up',
      mode: 'fast',
      access: [{ level: 'low' }],
    });
  });

  test('a hidden difference is none', () => {
    const { planned, replace } = plan(PRIOR, { ...CONFIG, zone: 'I' }, ({ key }) => key === 'zone');
    expect(planned).toBe(PRIOR);
    expect(replace).toEqual([]);
  });
});

describe('nested lists', () => {
  const withDisks = {
    ...PRIOR,
    disk: [
      { size: 10, serial: 's1', kind: 'ssd' },
      { size: 20, serial: 's2', kind: 'ssd' },
    ],
  };
  const disks = (...list: ObjectValue[]): ObjectValue => ({ ...CONFIG, disk: list });

  test('are compared in order', () => {
    const { planned, replace } = plan(withDisks, disks({ size: 15, serial: 's1', kind: 'ssd' }, { size: 20, serial: 's2', kind: 'ssd' }));
    expect(planned['disk']).toEqual([
      { size: 15, serial: 's1', kind: 'ssd' },
      { size: 20, serial: 's2', kind: 'ssd' },
    ]);
    expect(replace).toEqual([]);
  });

  test('replace by an attribute inside, named with its index', () => {
    expect(plan(withDisks, disks({ size: 10, serial: 's1', kind: 'ssd' }, { size: 20, serial: 's2', kind: 'hdd' })).replace).toEqual([
      'disk[1].kind',
    ]);
  });

  test('replace by their number where the block does', () => {
    expect(plan(withDisks, disks({ size: 10, serial: 's1', kind: 'ssd' })).replace).toContain('disk');
  });

  test('may be unknown as a whole', () => {
    const { planned, replace } = plan(withDisks, { ...CONFIG, disk: UNKNOWN });
    expect(planned['disk']).toBe(UNKNOWN);
    expect(replace).toEqual(['disk']);
  });
});

describe('nested sets', () => {
  const withRules = {
    ...PRIOR,
    rule: [
      { port: 1, policy: 'accept', id: 'r1' },
      { port: 2, policy: 'drop', id: 'r2' },
    ],
  };
  const rules = (...list: ObjectValue[]): ObjectValue => ({ ...CONFIG, rule: list });
  const rule = (port: number, policy: string | null = null): ObjectValue => ({ port, policy, id: null });

  test('know their elements again in any order, defaults and computed members aside', () => {
    expect(plan(withRules, rules(rule(2, 'drop'), rule(1))).planned).toBe(withRules);
  });

  test('keep what they know of the others when one comes along', () => {
    const { planned } = plan(withRules, rules(rule(2, 'drop'), rule(3), rule(1)));
    expect(planned['rule']).toEqual([
      { port: 2, policy: 'drop', id: 'r2' },
      { port: 3, policy: 'accept', id: UNKNOWN },
      { port: 1, policy: 'accept', id: 'r1' },
    ]);
  });

  test('replace as a whole, for nothing inside them has an address', () => {
    expect(plan(withRules, rules(rule(1), rule(9, 'drop'))).replace).toEqual(['rule']);
  });

  test('replace when an element goes whose members replace', () => {
    expect(plan(withRules, rules(rule(1))).replace).toEqual(['rule']);
  });

  test('with an unknown inside are not known again', () => {
    const { planned, replace } = plan(withRules, rules({ port: 1, policy: UNKNOWN, id: null }, rule(2, 'drop')));
    expect(planned['rule']).toContainEqual({ port: 1, policy: UNKNOWN, id: UNKNOWN });
    expect(replace).toEqual(['rule']);
  });
});
