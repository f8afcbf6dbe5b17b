import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftAt, type SharedCloud } from '../../deploy/simulated-cloud';

describe('a drift', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'));
  const state = join(folder, 'terraform.tfstate');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the cloud is told of the only object. */
  async function told(type: string, attributes: object, ...assignments: string[]): Promise<unknown> {
    writeFileSync(state, JSON.stringify({ resources: [{ mode: 'managed', type, name: 'one', instances: [{ attributes }] }] }));
    const drift = jest.fn();
    const nothing = jest.fn();
    const control = {
      objects: nothing,
      put: nothing,
      remove: nothing,
      fault: nothing,
      faults: nothing,
      clearFaults: nothing,
      request: nothing,
      invoke: nothing,
      drift,
    };
    const cloud: SharedCloud = { control, envFor: nothing, close: nothing };
    await driftAt(cloud, state, `${type}.one`, assignments);
    return drift.mock.calls[0];
  }

  test('of a document in JSON is a text; of a map it is a map', async () => {
    const type = 'alicloud_alikafka_instance';
    expect(await told(type, { id: 'k' }, 'config={"a":"b"}', 'tags={"a":"b"}', 'disk_size=5')).toEqual([
      type,
      'k',
      { config: '{"a":"b"}', tags: { a: 'b' }, disk_size: 5 },
    ]);
  });

  test('of a file finds it in its bucket', async () => {
    const type = 'alicloud_oss_bucket_object';
    expect(await told(type, { id: 'a.zip', bucket: 'b', key: 'a.zip' }, 'acl=private')).toEqual([type, 'b/a.zip', { acl: 'private' }]);
  });
});
