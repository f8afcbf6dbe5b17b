import { built, CLUSTER, DATABASE, refused } from './build';

describe('protection', () => {
  test('retains by default, with the services’ own guards up', () => {
    const document = built();
    expect(document.resource(CLUSTER)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true, ignore_changes: ['application_configs'] },
    });
    expect(document.resource(DATABASE)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(document.resource('alicloud_db_database')).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test('one key is refused', () => {
    expect(refused({ onRemoval: 'destroy' })).toContain(
      "[removal.one-key] onRemoval: destroy takes a second key, which environment 'dev' does not give",
    );
  });

  test('both keys take the guards down', () => {
    const document = built({ onRemoval: 'destroy' }, { allowDataLoss: true });
    expect(document.resource(CLUSTER)).toMatchObject({
      deletion_protection: false,
      lifecycle: { ignore_changes: ['application_configs'] },
    });
    expect(document.resource(DATABASE)).toMatchObject({ deletion_protection: false });
    for (const type of [DATABASE, 'alicloud_db_database', 'alicloud_kms_secret']) {
      expect(document.resource(type)['lifecycle']).toEqual({});
    }
  });
});
