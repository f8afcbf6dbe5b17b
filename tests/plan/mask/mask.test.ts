import { diffOf, type ChangeBody, type JsonObject } from '../../../plan';
import { isNamedSecret } from '../../../plan/mask/mask';
import { change } from '../support/made';
import { PARAMETERS, rosStack, templateUpdate, workspace } from '../support/template';
import { openTemplates } from '../../../plan';

const diffs = (address: string, before: JsonObject, after: JsonObject, body: Partial<ChangeBody> = {}): string[] =>
  diffOf(change(address, 'update', { before, after, ...body })).map(
    ({ path, before: was = '-', after: is = '-' }) => `${path}: ${was} -> ${is}`,
  );

describe('secrets', () => {
  it.each<[string, string, JsonObject, JsonObject, Partial<ChangeBody>, string[]]>([
    [
      'that the plan marks',
      'alicloud_x.A',
      { a: 'old1' },
      { a: 'new1' },
      { after_sensitive: { a: true } },
      ['a: (secret) -> (secret changed)'],
    ],
    [
      'that were marked before',
      'alicloud_x.A',
      { a: 'old1' },
      { a: 'new1' },
      { before_sensitive: { a: true } },
      ['a: (secret) -> (secret changed)'],
    ],
    [
      'that are marked as a whole',
      'alicloud_x.A',
      { a: { b: 'old1' } },
      { a: { b: 'new1' } },
      { after_sensitive: true },
      [': (secret) -> (secret changed)'],
    ],
    [
      'that the facts know',
      'alicloud_star_rocks_instance.A',
      { admin_password: 'old1' },
      { admin_password: 'new1' },
      {},
      ['admin_password: (secret) -> (secret changed)'],
    ],
    [
      'that the facts know below a block',
      'alicloud_fcv3_function.A',
      { environment_variables: { A: 'old1' } },
      { environment_variables: { A: 'new1' } },
      {},
      ['environment_variables: (secret) -> (secret changed)'],
    ],
    [
      'that our own list knows',
      'alicloud_kms_secret.A',
      { secret_data: 'old1' },
      { secret_data: 'new1' },
      {},
      ['secret_data: (secret) -> (secret changed)'],
    ],
    ['that are new', 'alicloud_x.A', {}, { db_password: 'new1' }, {}, ['db_password: - -> (secret)']],
    ['that go', 'alicloud_x.A', { db_password: 'old1' }, {}, {}, ['db_password: (secret) -> -']],
    [
      'that are called so in JSON',
      'alicloud_x.A',
      { c: '{"password":"old1","n":1}' },
      { c: '{"password":"new1","n":2}' },
      {},
      ['c.password: (secret) -> (secret changed)', 'c.n: 1 -> 2'],
    ],
    ['that are in JSON that is new', 'alicloud_x.A', {}, { c: '{"password":"new1","n":2}' }, {}, ['c: - -> {"password":"(secret)","n":2}']],
    [
      'that are values of pairs',
      'alicloud_x.A',
      { e: [{ name: 'DB_PASSWORD', value: 'old1' }] },
      { e: [{ name: 'DB_PASSWORD', value: 'new1' }] },
      {},
      ['e[DB_PASSWORD].value: (secret) -> (secret changed)'],
    ],
    [
      'that are inside of texts',
      'alicloud_x.A',
      { url: 'a://h?password=old1' },
      { url: 'a://h/b?password=new1' },
      {},
      ['url: a://h?password=(secret) -> a://h/b?password=(secret)'],
    ],
    ['that are known by their form', 'alicloud_x.A', {}, { note: 'LTAI5tAAAAAAAAAAAAAAAAAA' }, {}, ['note: - -> (secret)']],
    [
      'of unknown length to come',
      'alicloud_x.A',
      { db_password: 'old1' },
      {},
      { after_unknown: { db_password: true } },
      ['db_password: (secret) -> (secret changed)'],
    ],
  ])('%s are never shown', (_what, address, before, after, body, expected) =>
    expect(diffs(address, before, after, body)).toEqual(expected),
  );

  it('are not the characters that part words of a log', () => {
    const index = (token: string, password: string): JsonObject => ({ full_text: [{ token, password }] });
    expect(diffs('alicloud_log_store_index.A', index(',', 'a'), index(', ', 'b'))).toEqual([
      'full_text[].token: , -> -',
      'full_text[].password: (secret) -> -',
      'full_text[].token: - -> , ',
      'full_text[].password: - -> (secret)',
    ]);
  });

  it('leave flags and numbers of another kind alone', () => {
    expect(diffs('alicloud_x.A', { rotate_password: true, password_length: 8 }, { rotate_password: false, password_length: 9 })).toEqual([
      'rotate_password: true -> false',
      'password_length: 8 -> 9',
    ]);
  });

  it('inside of a template are everything that is not known to be harmless', () => {
    const custom = {
      Custom: { Type: 'Custom::X', Properties: { ServiceToken: 'acs:fc:x', Parameters: { Name: 'a', Settings: { Ref: 'Name' } } } },
    };
    const of = (name: string): JsonObject =>
      rosStack({ Parameters: PARAMETERS, Resources: { ...workspace(), ...custom } }, { Name: name, Cu: '8' });
    const found = openTemplates([templateUpdate(of('old1'), of('new1'))]).flatMap((one) =>
      diffOf(one, { opened: true }).map((diff) => ({ inner: one.inner?.id, ...diff })),
    );
    expect(found.map(({ inner, path, before, after, harmless }) => [inner, path, before, after, harmless])).toEqual([
      [undefined, 'parameters', '(secret)', '(secret changed)', 'template'],
      ['Workspace', 'WorkspaceName', 'old1', 'new1', undefined],
      ['Custom', 'Parameters.Settings', '(secret)', '(secret changed)', undefined],
    ]);
  });

  it('of NoEcho parameters are hidden where they would be shown', () => {
    const parameters = { ...PARAMETERS, Name: { Type: 'String', NoEcho: true } };
    const of = (name: string): JsonObject => rosStack({ Parameters: parameters, Resources: workspace() }, { Name: name, Cu: '8' });
    const [, one] = openTemplates([templateUpdate(of('old1'), of('new1'))]);
    expect(one && diffOf(one).map(({ before, after }) => [before, after])).toEqual([['(secret)', '(secret changed)']]);
  });

  it.each([
    [{ config_item_key: 'ConnectionPassword', config_item_value: 'x' }, 'config_item_value', true],
    [{ config_item_key: 'hive.metastore.type', config_item_value: 'x' }, 'config_item_value', false],
    [{ parameter_key: 'AdminPassword', parameter_value: 'x' }, 'parameter_value', true],
    [{ config_item_key: 'ConnectionPassword', other: 'x' }, 'other', false],
  ])('are values whose key beside them says so: %j', (pair: JsonObject, member, hidden) => {
    expect(isNamedSecret(pair, member)).toBe(hidden);
  });
});
