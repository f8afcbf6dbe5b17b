import { LockTable, type LockTableProps } from '../../../constructs/storage/lock-table';
import { refusal, synth } from '../../support/synth';

const PROPS: LockTableProps = { instanceName: 'acme-prod-tf', tableName: 'terraform_locks', description: 'Locks of acme prod' };

test('the table has the key that the state backend demands, and is retained', () => {
  const document = synth((stack) => new LockTable(stack, 'Lock', PROPS));
  expect(document.resource('alicloud_ots_table')).toMatchObject({
    table_name: 'terraform_locks',
    primary_key: [{ name: 'LockID', type: 'String' }],
    time_to_live: -1,
    max_version: 1,
    lifecycle: { prevent_destroy: true },
  });
  expect(document.resource('alicloud_ots_instance')).toMatchObject({ name: 'acme-prod-tf', lifecycle: { prevent_destroy: true } });
});

test('fails when Tablestore would not take the names', () => {
  const refused = refusal((stack) => new LockTable(stack, 'Lock', { ...PROPS, instanceName: 'acme-production-tf', tableName: 'locks-1' }));
  expect(refused).toBe(
    [
      'test/Lock: 2 problems',
      "  - [name.unusable] instanceName: a Tablestore instance name must be 3-16 letters, digits or dashes, starting with a letter, got 'acme-production-tf' (18 characters)",
      '    fix: shorten or change the name here, of the environment, or of the estate',
      "  - [name.unusable] tableName: a Tablestore table name must be 1-255 letters, digits or underscores, got 'locks-1' (7 characters)",
      '    fix: shorten or change the name here, of the environment, or of the estate',
    ].join('\n'),
  );
});

test('two side by side share nothing', () => {
  const document = synth((stack) => {
    for (const key of ['one', 'two']) new LockTable(stack, key, { ...PROPS, instanceName: `acme-${key}` });
  });
  expect(document.resources('alicloud_ots_instance').map((instance) => instance['name'])).toEqual(['acme-one', 'acme-two']);
});
