import type { INetwork } from '../../constructs/network/contract';

/** A network that was there before: literal ids, as a hand-written stack would name them. */
export const EXISTING_NETWORK: INetwork = {
  vpcId: 'vpc-bp1aevy8sofi8mh1q5vsl',
  cidr: '10.20.0.0/16',
  zones: ['cn-hangzhou-i', 'cn-hangzhou-j'],
  vswitches: { 'cn-hangzhou-i': 'vsw-bp1s5fnvk4gn2tws03624', 'cn-hangzhou-j': 'vsw-bp1p9nrcbvkwz9y1u4w3r' },
  vswitchCidrs: { 'cn-hangzhou-i': '10.20.0.0/20', 'cn-hangzhou-j': '10.20.16.0/20' },
  securityGroupId: 'sg-bp67acfmxazb4ph9r7gd',
};
