import ipaddr from 'ipaddr.js';
import { leaveOut } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';

/** One block of addresses that is let in. */
export const ALLOWED_IPS_RULES: readonly Rule<string>[] = [
  {
    code: 'kafka.allowed-ips.form',
    holds: 'what is let in is a block of IPv4 addresses',
    broken: (block) =>
      !ipaddr.IPv4.isValidCIDR(block) && {
        at: [],
        message: `'${block}' is not a block of IPv4 addresses`,
        fix: 'write it like 10.30.0.0/16',
      },
  },
  {
    code: 'kafka.allowed-ips.everybody',
    holds: 'not everybody is let in',
    broken: (block) =>
      block.endsWith('/0') && {
        at: [],
        message: `${block} lets everybody in`,
        fix: leaveOut([], { note: ', and name the blocks that need it' }),
      },
  },
];
