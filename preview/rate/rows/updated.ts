import type { RiskWord } from '../../../domain/tables';
import type { AttributeDiff } from '../../../plan';
import { RETENTION } from './retention';
import { SIZES } from './sizes';

type Values = Pick<AttributeDiff, 'before' | 'after'>;

/** What an update in place means, by type and attribute without places in lists. All rows that match count, the worst of them is told. */
export interface UpdatedRow {
  readonly type: RegExp;
  readonly attribute: RegExp;
  /** @default - whatever changes */
  readonly when?: (values: Values) => boolean;
  readonly risk: RiskWord;
  /** In one line, that needs no other to be understood. */
  readonly why: string | ((values: Values) => string);
  /** Where it stands that it is so; absent where the type is made here. */
  readonly source?: string;
}

export const UPDATED: readonly UpdatedRow[] = [
  ...RETENTION,
  ...SIZES,
  {
    type: /^alicloud_ram_policy$/,
    attribute: /^policy_document/,
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
