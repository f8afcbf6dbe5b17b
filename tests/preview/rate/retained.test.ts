import { rate } from '../../../preview/rate/rate';
import { change as planned } from '../../plan/support/made';
import { change, diff, resource } from '../render/fixtures/made';

const BUCKET = { ...resource('risk-prod', 'alicloud_ros_stack.Lake_Hdfs_Bucket_Stack', 'lake', 'Bucket'), type: 'ALIYUN::OSS::Bucket' };
const replaced = change(BUCKET, 'replace', { diffs: [diff('StorageClass', 'Standard', 'IA', { replaces: true })] });
const rated = (action: 'replace' | 'delete', retained: boolean) =>
  rate(
    { ...replaced, action },
    {
      cost: undefined,
      unsent: new Set(),
      change: { ...planned('alicloud_ros_stack.Lake', 'replace'), inner: { id: 'Bucket', type: 'ALIYUN::OSS::Bucket', retained } },
    },
  );

describe('a resource of a template that holds data', () => {
  it('loses it where nothing retains it', () => expect(rated('replace', false)).toMatchObject({ risk: 'data-loss' }));

  it('says where its data is where the template retains it', () => {
    expect(rated('replace', true)).toEqual({
      risk: 'outage',
      why: 'StorageClass cannot change in place, so it is made anew: its template retains it: what it holds stays in the cloud, managed by nothing; what comes is empty',
    });
    expect(rated('delete', true).why).toBe('its template retains it: what it holds stays in the cloud, managed by nothing');
  });
});
