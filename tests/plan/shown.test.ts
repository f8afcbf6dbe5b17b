import { notShown } from '../../plan';
import { change, plan, read } from './support/made';

const bucket = (action: 'delete' | 'replace' | 'update', name = 'B') =>
  change(`alicloud_oss_bucket.${name}`, action, { before: { bucket: 'b' }, after: { bucket: 'b', acl: 'x' } });
const shown = (...changes: ReturnType<typeof bucket>[]) => read([plan(changes)]).shown;

describe('changes as they are shown', () => {
  it('leave out reads and what stays as it is', () => {
    const data = change('data.alicloud_zones.Z', 'nothing', {}, { mode: 'data' });
    expect(
      shown(bucket('update'), change('alicloud_vpc.V', 'nothing'), data).map(({ action, resource }) => `${action} ${resource.name}`),
    ).toEqual(['update b']);
  });

  it('are asked about again when a later plan takes away what was not shown', () => {
    const later = shown(bucket('delete'), bucket('replace', 'C'));
    expect(notShown(shown(bucket('delete'), bucket('replace', 'C')), later)).toEqual([]);
    expect(notShown(shown(bucket('delete')), later).map(({ address }) => address)).toEqual(['alicloud_oss_bucket.C']);
    expect(notShown(shown(bucket('replace'), bucket('update', 'C')), later).map(({ address }) => address)).toEqual([
      'alicloud_oss_bucket.B',
      'alicloud_oss_bucket.C',
    ]);
    expect(notShown([], shown(bucket('update')))).toEqual([]);
  });
});
