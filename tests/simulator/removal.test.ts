import type { Simulator } from '../../simulator';
import { describeWithTerraform } from '../support/terraform/describe';
import { standAt } from './stand';
import { startSmallSimulator } from '../support/terraform/small-simulator';

describeWithTerraform('removing an object', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSmallSimulator();
  });
  afterAll(() => simulator.stop());

  test('takes its parts with it, also those of another stack, and nothing that only uses it', async () => {
    const owner = standAt(simulator, { resource: { alicloud_log_project: { p: { project_name: 'logs' } } } });
    await owner.apply();
    const user = standAt(simulator, {
      resource: {
        alicloud_log_store: { s: { project_name: 'logs', logstore_name: 'calls' } },
        alicloud_fcv3_function: {
          f: {
            function_name: 'admin',
            handler: 'index.handler',
            runtime: 'nodejs20',
            log_config: [{ project: 'logs', logstore: '${alicloud_log_store.s.logstore_name}' }],
          },
        },
      },
    });
    await user.apply();
    expect((await owner.run('destroy', '-auto-approve')).code).toBe(0);
    expect((await simulator.control.objects()).map(({ kind }) => kind)).toEqual(['alicloud_fcv3_function']);
  });

  test('is refused while its service protects it', async () => {
    const key = (protection: string): Record<string, unknown> => ({
      resource: { alicloud_kms_key: { k: { description: 'k', deletion_protection: protection } } },
    });
    const one = standAt(simulator, key('Enabled'));
    await one.apply();
    expect((await one.run('destroy', '-auto-approve')).stderr).toContain('OperationDenied.DeletionProtection');
    one.write(key('Disabled'));
    await one.apply();
    expect((await one.run('destroy', '-auto-approve')).code).toBe(0);
  });

  test('takes a file out of its own bucket, and not the one of the same name out of another', async () => {
    const code = (bucket: string): Record<string, unknown> => ({
      resource: {
        alicloud_oss_bucket: { b: { bucket } },
        alicloud_oss_bucket_object: { o: { bucket: '${alicloud_oss_bucket.b.bucket}', key: 'code.zip', content: 'x' } },
      },
    });
    const [one, other] = [standAt(simulator, code('one-code')), standAt(simulator, code('other-code'))];
    await one.apply();
    await other.apply();
    // As the provider has it, the id is the key alone.
    expect(other.state('alicloud_oss_bucket_object.o')['id']).toBe('code.zip');
    expect((await other.run('destroy', '-auto-approve')).code).toBe(0);
    expect(await one.changes()).toEqual([]);
  });
});
