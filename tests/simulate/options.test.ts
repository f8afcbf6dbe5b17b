import { fault, quota } from '../../simulate/options';

describe('trouble in words', () => {
  it.each([
    ['fail', { does: 'fail' }],
    ['half-way on=create type=alicloud_vpc nth=2', { does: 'half-way', on: 'create', type: 'alicloud_vpc', nth: 2 }],
    ['slow ms=500 times=0', { does: 'slow', ms: 500, times: 0 }],
    [
      'fail message=the quota of this account is used up code=X',
      { does: 'fail', message: 'the quota of this account is used up', code: 'X' },
    ],
    ['roll-back inner=QueueNight message=no room', { does: 'roll-back', inner: 'QueueNight', message: 'no room' }],
  ])('%s', (text, meant) => expect(fault(text)).toEqual(meant));

  it.each(['', 'boom', 'fail nth=', 'fail on=create,update', 'fail color=red', 'fail type=alicloud_vpc oops', 'fail oops'])(
    'refuses %j',
    (text) => expect(() => fault(text)).toThrow(),
  );
});

describe('quotas', () => {
  it('add up', () =>
    expect(quota('ALIYUN::EMR::SparkWorkspace=2', quota('alicloud_vpc=10'))).toEqual({
      alicloud_vpc: 10,
      'ALIYUN::EMR::SparkWorkspace': 2,
    }));
  it.each(['alicloud_vpc', '=3', 'alicloud_vpc=many'])('refuses %j', (text) => expect(() => quota(text)).toThrow());
});
