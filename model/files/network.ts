import * as z from 'zod';
import { ENVIRONMENT_DEFAULTS as DEFAULTS } from './environment-defaults';
import { named, ZONE } from '../../domain/schema/collections';
import { cidr, flag, resourceNameLike, zoneName } from '../../domain/schema/scalars';

/** Parts that somebody else made: looked for at every plan, never changed. */
const existing = z
  .strictObject({
    vpc: resourceNameLike('vpc-bp1aevy8sofi8mh1q5vsl').describe('id of the VPC'),
    vswitches: named(resourceNameLike('vsw-bp1s5fnvk4gn2tws03624'), ZONE).describe('zone to the id of the vSwitch that is used there'),
    securityGroup: resourceNameLike('sg-bp67acfmxazb4ph9r7gd')
      .exactOptional()
      .describe('id of the security group of data services; without it one is made'),
    nat: resourceNameLike('ngw-bp1uewa15k4iy5n9wmq0c').exactOptional().describe('id of the NAT gateway that lets jobs out'),
  })
  .describe('a network that is there already: nothing of it is made, changed or destroyed');

export const network = z.strictObject({
  cidr: cidr.describe('block of the VPC; not shared with any other environment'),
  zones: z.array(zoneName).min(1).describe('one vSwitch in each'),
  nat: flag.default(DEFAULTS.network.nat).describe('internet egress for jobs that run in the VPC'),
  existing: existing.exactOptional(),
});
