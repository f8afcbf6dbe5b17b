import { built, CLUSTER, DATABASE, refused } from './build';

const IGNORED = ['application_configs', 'node_attributes', 'node_groups[0].vswitch_ids', 'node_groups[1].vswitch_ids'];

describe('protection', () => {
  test('retains by default, with the services’ own guards up', () => {
    const document = built();
    expect(document.resource(CLUSTER)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true, ignore_changes: IGNORED },
    });
    expect(document.resource(DATABASE)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(document.resource('alicloud_db_database')).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test('one key is refused', () => {
    expect(refused({ onRemoval: 'destroy' })).toContain(
      '[removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment',
    );
  });

  test('both keys take the guards down', () => {
    const document = built({ onRemoval: 'destroy' }, { allowDataLoss: true });
    expect(document.resource(CLUSTER)).toMatchObject({
      deletion_protection: false,
      lifecycle: { ignore_changes: IGNORED },
    });
    expect(document.resource(DATABASE)).toMatchObject({ deletion_protection: false });
    expect(document.resource(DATABASE)['lifecycle']).toEqual({ ignore_changes: ['vswitch_id'] });
    for (const type of ['alicloud_db_database', 'alicloud_kms_secret']) {
      expect(document.resource(type)['lifecycle']).toEqual({});
    }
  });
});
