import { placeIn } from '../../../constructs/core/zone';

const NETWORK = {
  zones: ['cn-hangzhou-i', 'cn-hangzhou-j'],
  vswitches: { 'cn-hangzhou-i': 'vsw-1', 'cn-hangzhou-j': 'vsw-2' },
};

test('the first zone of the network, or the one that was asked for', () => {
  expect(placeIn(NETWORK)).toEqual({ zone: 'cn-hangzhou-i', vswitchId: 'vsw-1', problem: undefined });
  expect(placeIn(NETWORK, 'cn-hangzhou-j')).toEqual({ zone: 'cn-hangzhou-j', vswitchId: 'vsw-2', problem: undefined, named: true });
});

test('a zone without a vSwitch is a problem that names those with one', () => {
  expect(placeIn(NETWORK, 'cn-hangzhou-k').problem).toEqual({
    code: 'network.zone.unknown',
    at: ['zone'],
    message: "the network has no vSwitch in zone 'cn-hangzhou-k', only in: cn-hangzhou-i, cn-hangzhou-j",
    fix: "set zone to one of those, or add 'cn-hangzhou-k' to the network's zones",
  });
  expect(placeIn({ zones: [], vswitches: {} }).problem).toBeDefined();
});
