import { diffLines } from '../../../preview/render/lines/diff-lines';
import { valueText } from '../../../preview/render/words/values';
import { diff } from './fixtures/made';

describe('a value that only the account knows', () => {
  it('is told by what it is of', () => {
    expect(valueText('value-of.foundation-dev.alicloud_vpc.Network_Vpc.id')).toBe('(id of alicloud_vpc.Network_Vpc in foundation-dev)');
    expect(valueText('acs:oss:*:*:value-of.risk-dev.alicloud_oss_bucket.Lake.id/*')).toBe(
      'acs:oss:*:*:(id of alicloud_oss_bucket.Lake in risk-dev)/*',
    );
    expect(valueText('risk')).toBe('risk');
  });

  it('also in the lines of a comment', () => {
    const [line] = diffLines([diff('vpc_id', undefined, 'value-of.foundation-dev.alicloud_vpc.Network_Vpc.id')], 0, true);
    expect(line?.text).toBe('vpc_id: (id of alicloud_vpc.Network_Vpc in foundation-dev)');
  });
});
