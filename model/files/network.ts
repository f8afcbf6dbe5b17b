import * as z from 'zod';
import { ENVIRONMENT_DEFAULTS as DEFAULTS } from './environment-defaults';
import { cidr, flag, zoneName } from '../../domain/schema/scalars';

export const network = z.strictObject({
  cidr: cidr.describe('block of the VPC; not shared with any other environment'),
  zones: z.array(zoneName).min(1).describe('one vSwitch in each'),
  nat: flag.default(DEFAULTS.network.nat).describe('internet egress for jobs that run in the VPC'),
});
