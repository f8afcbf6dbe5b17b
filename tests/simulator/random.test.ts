import { UNKNOWN } from '@lakewright/provider-knowledge/planning/value';
import { RANDOM } from '../../simulator/random/table';
import { validateRandom } from '../../simulator/random/validate';
import { describeWithTerraform } from '../support/terraform/describe';
import { stand, type Stand } from './stand';

const resources = (over: Record<string, object> = {}): Record<string, unknown> => ({
  resource: {
    random_password: {
      p: { length: 20, min_special: 3, min_upper: 2, override_special: '_-', ...over['random_password'] },
      twin: { length: 20, min_special: 3, min_upper: 2, override_special: '_-' },
    },
    random_id: { i: { byte_length: 4, prefix: 'x-', ...over['random_id'] } },
    random_pet: { n: { ...over['random_pet'] } },
    random_integer: { d: { min: 3, max: 9 } },
    random_uuid: { u: {} },
    random_shuffle: { s: { input: ['a', 'b', 'c', 'd'], result_count: 2 } },
    random_bytes: { b: { length: 6 } },
    random_string: { t: { length: 8, special: false, upper: false, ...over['random_string'] } },
  },
});

describeWithTerraform('hashicorp/random', () => {
  let one: Stand;
  beforeAll(async () => {
    one = await stand(resources());
    await one.apply();
  });
  afterAll(() => one.stop());

  test('makes what was asked for, and no two the same', () => {
    const result = String(one.state('random_password.p')['result']);
    expect(result).toHaveLength(20);
    expect(result.replace(/[^_-]/g, '').length).toBeGreaterThanOrEqual(3);
    expect(result.replace(/[^A-Z]/g, '').length).toBeGreaterThanOrEqual(2);
    expect(one.state('random_password.twin')['result']).not.toBe(result);
    expect(one.state('random_string.t')['result']).toMatch(/^[a-z0-9]{8}$/);
    expect(one.state('random_id.i')['hex']).toMatch(/^x-[0-9a-f]{8}$/);
    expect(one.state('random_integer.d')['result']).toBeGreaterThanOrEqual(3);
    expect(one.state('random_uuid.u')['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one.state('random_shuffle.s')['result']).toHaveLength(2);
    expect(one.state('random_bytes.b')['hex']).toMatch(/^[0-9a-f]{12}$/);
    expect(one.state('random_pet.n')['id']).toMatch(/^[a-z]+-[a-z]+$/);
  });

  test('is settled at once', async () => expect(await one.changes()).toEqual([]));

  test('makes everything anew when anything changes', async () => {
    one.write(
      resources({
        random_password: { keepers: { v: '2' } },
        random_id: { byte_length: 5 },
        random_string: { length: 9 },
        random_pet: { length: 3 },
      }),
    );
    const changes = await one.changes();
    expect(
      changes.map(({ address, actions, replacePaths }) => [address, actions.join(), replacePaths.map(([name]) => name).join()]).sort(),
    ).toEqual([
      ['random_id.i', 'delete,create', 'byte_length'],
      ['random_password.p', 'delete,create', 'keepers'],
      ['random_pet.n', 'delete,create', 'length'],
      ['random_string.t', 'delete,create', 'length'],
    ]);
  });
});

test('never makes more characters than asked for, whatever the least numbers say', () => {
  const { result } =
    RANDOM['random_password']?.make({ length: 4, min_upper: 2, min_lower: 2, special: false, numeric: false }, 'seed') ?? {};
  expect(result).toMatch(/^[A-Za-z]{4}$/);
  expect(String(result).replace(/[^A-Z]/g, '')).toHaveLength(2);
});

describe('what it refuses before a plan', () => {
  test.each([
    ['a password of no characters', 'random_password', { length: 0 }, 'length value must be at least 1'],
    ['more small letters than characters', 'random_password', { length: 3, min_lower: 4 }, 'must be at least sum of min_upper'],
    ['a share below none', 'random_string', { length: 3, min_upper: -1 }, 'min_upper value must be at least 0'],
    ['an id of no bytes', 'random_id', { byte_length: 0 }, 'byte_length value must be at least 1'],
  ])('%s', (_, type, config, said) =>
    expect(validateRandom(type, config).map(({ detail }) => detail)).toEqual([expect.stringContaining(said)]),
  );

  test('nothing of what it makes', () => {
    expect(validateRandom('random_password', { length: 4, min_lower: 4 })).toEqual([]);
    expect(validateRandom('random_pet', { length: 0 })).toEqual([]);
    expect(validateRandom('random_password', { length: UNKNOWN, min_lower: 4 })).toEqual([]);
  });
});
