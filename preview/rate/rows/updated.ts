import { RETENTION } from './retention';
import { SIZES } from './sizes';
import type { UpdatedRow } from './updated-row';

/** All rows of updates; what is kept for shorter and what grows or shrinks stand in files of their own. */
export const UPDATED: readonly UpdatedRow[] = [
  ...RETENTION,
  ...SIZES,
  {
    type: /^alicloud_ram_policy$/,
    attribute: /^policy_document/,
    when: ({ grantsMore }) => grantsMore === true,
    risk: 'metadata',
    why: 'who works by it may do more from then on, and all that they may do now',
    source: 'RAM: policies take effect when they are attached or changed',
  },
  {
    type: /^alicloud_ram_policy$/,
    attribute: /^policy_document/,
    when: ({ grantsMore }) => grantsMore !== true,
    risk: 'outage',
    why: 'who works by it may do other things from then on; what it no longer grants fails at once',
    source: 'RAM: policies take effect when they are attached or changed',
  },
  {
    type: /^alicloud_ram_role$/,
    attribute: /^assume_role_policy/,
    risk: 'outage',
    why: 'others may take the role from then on; who no longer may is refused',
    source: 'RAM: edit the trust policy of a role',
  },
  { type: /^Custom::SparkQueue$/, attribute: /MaxCu$/, risk: 'cost', why: 'what jobs of the queue may use at most; with less, jobs wait' },
  { type: /^Custom::SparkKyuubi$/, attribute: /./, risk: 'restart', why: 'the gateway starts anew: open connections break' },
  { type: /^Custom::SparkSession$/, attribute: /./, risk: 'restart', why: 'the session starts anew: what runs in it is lost' },
  { type: /^Custom::SparkNetworkConnection$/, attribute: /./, risk: 'outage', why: 'jobs reach the network by it' },
];
