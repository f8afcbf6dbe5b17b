/** What goes with something that is removed, and what stays, without Terraform. */
import { type Account, account } from './account';

const ADMIN = { function_name: 'admin', handler: 'index.handler', runtime: 'nodejs20' };

describe('what is removed', () => {
  let here: Account;
  const kinds = (): string[] => here.store.all().map(({ kind }) => kind);
  beforeEach(async () => (here = await account()));

  test('takes its parts with it, and nothing that only points to it', async () => {
    const project = await here.make('alicloud_log_project', { project_name: 'logs' });
    await here.make('alicloud_log_store', { project_name: 'logs', logstore_name: 'calls' });
    await here.make('alicloud_fcv3_function', { ...ADMIN, log_config: [{ project: 'logs', logstore: 'calls' }] });
    expect(await here.remove('alicloud_log_project', project)).toBe('');
    expect(kinds()).toEqual(['alicloud_fcv3_function']);
  });

  test('stays while its service protects it', async () => {
    const key = await here.make('alicloud_kms_key', { description: 'k', deletion_protection: 'Enabled' });
    expect(await here.remove('alicloud_kms_key', key)).toContain('OperationDenied.DeletionProtection');
    expect(kinds()).toEqual(['alicloud_kms_key']);
  });
});

describe('what a template retains', () => {
  const bucket = (name: string): object => ({ Type: 'ALIYUN::OSS::Bucket', Properties: { BucketName: name }, DeletionPolicy: 'Retain' });
  const note = { Type: 'ALIYUN::OOS::Parameter', Properties: { Name: 'note', Type: 'String', Value: 'x' } };
  const stack = (resources: object): Readonly<Record<string, unknown>> => ({
    stack_name: 'risk',
    template_body: JSON.stringify({
      ROSTemplateFormatVersion: '2015-09-01',
      Parameters: { Digest: { Type: 'String' } },
      Resources: resources,
    }),
    parameters: [{ parameter_key: 'Digest', parameter_value: JSON.stringify(resources) }],
  });
  let here: Account;
  let made: Record<string, unknown>;
  const buckets = (): string[] => here.store.all('alicloud_oss_bucket').map(({ id }) => id);
  beforeEach(async () => {
    here = await account();
    made = await here.make('alicloud_ros_stack', stack({ Lake: bucket('lake'), Note: note }));
  });

  test('stays when the stack is destroyed, and what it does not retain goes', async () => {
    expect(await here.remove('alicloud_ros_stack', made)).toBe('');
    expect(here.store.all().map(({ kind }) => kind)).toEqual(['alicloud_oss_bucket']);
  });

  test('stays when it leaves the template', async () => {
    expect(await here.change('alicloud_ros_stack', made, stack({ Note: note }))).toBe('');
    expect(buckets()).toEqual(['lake']);
  });

  test('stays beside the one that takes its place, where the stack asks for replacements', async () => {
    const other = { ...stack({ Lake: bucket('other'), Note: note }), replacement_option: 'Enabled' };
    expect(await here.change('alicloud_ros_stack', made, other)).toBe('');
    expect(buckets().sort()).toEqual(['lake', 'other']);
  });
});
