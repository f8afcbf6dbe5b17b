import type { Account } from './account';
import type { OnRemoval } from './model';
import { compare } from './text/compare';

/** Name of the output in which a state remembers what was deployed. */
export const DEPLOYED_OUTPUT = 'lakewright';

/**
 * What was deployed last, as a stack's state remembers it. It is an output, so a second machine reads it with the state, no provider is
 * asked, and it goes when everything goes.
 */
export interface DeployedRecord {
  /** Version of this shape. */
  readonly version: 1;
  /** Identity of the estate: written once, kept when a folder is copied or moved. */
  readonly estate: string;
  /** First key of everything that holds data, by address without index. */
  readonly onRemoval: Readonly<Record<string, OnRemoval>>;
  /** The account that everything is in, where the estate said it. */
  readonly account?: Account;
}

/** Something described that holds data, and what is to happen to it. */
export interface DescribedData {
  /** `alicloud_oss_bucket.Lake_Bucket`. */
  readonly address: string;
  readonly onRemoval: OnRemoval;
}

/** The record that a stack's output holds; sorted, so that the same description gives the same bytes. */
export function deployedRecord(estate: string, data: readonly DescribedData[], account?: Account): DeployedRecord {
  const sorted = [...data].sort((a, b) => compare(a.address, b.address));
  const onRemoval = Object.fromEntries(sorted.map(({ address, onRemoval: key }) => [address, key]));
  return { version: 1, estate, onRemoval, ...(account && { account }) };
}
