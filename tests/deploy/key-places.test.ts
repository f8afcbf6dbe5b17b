import { keysIn } from '../../deploy/reading/key-places';
import { codes, loadBusiness } from '../model/folder';

const keys = (lake: object): string | undefined => {
  const { estate, origins } = loadBusiness({ lake });
  if (!estate) throw new Error('the estate of this test has problems');
  return keysIn({ estate, origins })('risk-prod', 'alicloud_oss_bucket.Lake_Bucket_1')?.first;
};

describe('the key to a lake', () => {
  it('is told with its place', () => {
    expect(keys({})).toBe('onRemoval: { default: retain, prod: destroy } under lake (businesses/risk.yaml:3)');
  });

  it('is told without the retention lock that would refuse it, and then leads somewhere', () => {
    expect(keys({ worm: '30 days' })).toContain('under lake and no worm');
    const destroy = { default: 'retain', prod: 'destroy' };
    expect(codes(loadBusiness({ lake: { worm: '30 days', onRemoval: destroy } }))).toContain('lake.worm.destroy');
    expect(codes(loadBusiness({ lake: { onRemoval: destroy } }))).not.toContain('lake.worm.destroy');
  });
});
