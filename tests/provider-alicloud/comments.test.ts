import { commentsOf } from '../../packages/provider-alicloud/src/generate/comment';

test.each([
  ['vswitch', 'cidr_block', ['`cidr_block`: a change replaces the resource']],
  [
    'star-rocks-instance',
    'admin_password',
    [
      '`admin_password`: a secret that Terraform prints in clear text; never read back: drift in it stays unseen; an update does not send it',
    ],
  ],
  ['hbase-instance', 'cold_storage_size', ['`cold_storage_size`: default 0; 0 or 800 to 100000000']],
  [
    'cms-alarm',
    'operator',
    [
      '`operator`: one of >, >=, <, <=, !=; never read back: drift in it stays unseen',
      '@deprecated removed from the provider, which refuses it',
    ],
  ],
  ['oss-bucket', 'force_destroy', ['`force_destroy`: default false; only steers a call']],
  ['kms-key', 'rotation_interval', ['`rotation_interval`']],
  ['fcv3-function', 'cpu', ['`cpu`: 0.05 to 16']],
  ['data-alicloud-zones', 'ids', ['`ids`']],
])('%s %s', (folder, path, comment) => {
  expect(commentsOf(folder)(path)).toEqual(comment);
});
